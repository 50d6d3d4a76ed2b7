package io.huiyin.notifications.channel;

import io.huiyin.api.delivery.Trouble;
import jakarta.mail.MessagingException;
import java.util.Iterator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;

/** Reads from what was thrown whether another try may help. Keeps codes only: words may repeat the address. */
final class MailTrouble {

    private static final int PERMANENT = 500;
    private static final Pattern ENHANCED = Pattern.compile("^\\d{3}[ -](\\d\\.\\d{1,3}\\.\\d{1,3})\\b");

    private MailTrouble() {}

    static Handover of(MailSendException failure) {
        Iterator<Exception> failed = failure.getFailedMessages().values().iterator();
        if (!failed.hasNext()) {
            // Only the good-bye failed.
            return Handover.TAKEN;
        }
        Exception why = failed.next();
        // Where no connection came about, that is what failed the message.
        return why.equals(failure.getCause()) ? Handover.closed(null) : of(why);
    }

    private static Handover of(Exception failure) {
        for (Exception each = failure; each != null; each = next(each)) {
            if (each instanceof SMTPAddressFailedException recipient && recipient.getReturnCode() > 0) {
                return answered(recipient.getReturnCode(), recipient.getMessage());
            }
            if (each instanceof SMTPSendFailedException sending && sending.getReturnCode() > 0) {
                return isAboutUs(sending)
                        ? Handover.closed(code(sending.getReturnCode(), sending.getMessage()))
                        : answered(sending.getReturnCode(), sending.getMessage());
            }
        }
        // It broke off in the middle: nobody knows whether the other side has the message.
        return Handover.later(Trouble.UNREACHABLE, null);
    }

    // Refusing the sender is no fault of the recipient.
    private static boolean isAboutUs(SMTPSendFailedException failure) {
        return failure.getCommand() != null
                && failure.getCommand().toUpperCase(Locale.ROOT).startsWith("MAIL FROM");
    }

    private static Handover answered(int code, @Nullable String words) {
        return code >= PERMANENT
                ? Handover.refused(Trouble.REFUSED, code(code, words))
                : Handover.later(Trouble.REFUSED_FOR_NOW, code(code, words));
    }

    private static String code(int code, @Nullable String words) {
        Matcher enhanced = ENHANCED.matcher(words == null ? "" : words);
        return enhanced.find() ? code + " " + enhanced.group(1) : Integer.toString(code);
    }

    private static @Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException chained ? chained.getNextException() : null;
    }
}
