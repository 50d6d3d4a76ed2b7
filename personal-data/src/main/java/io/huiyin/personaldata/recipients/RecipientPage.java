package io.huiyin.personaldata.recipients;

import io.huiyin.api.notice.NoticeLanguage;
import io.huiyin.api.sealing.ClearText;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * One page as it is sealed. It names its place, so that a page put in another place is noticed.
 *
 * @param place the id it is stored under
 */
record RecipientPage(String place, List<Row> rows) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Row(
            String key, @Nullable String address, @Nullable String name, NoticeLanguage language) {

        static Row of(Recipient recipient) {
            return new Row(
                    recipient.key(), valueOf(recipient.address()), valueOf(recipient.name()), recipient.language());
        }

        Recipient recipient() {
            return new Recipient(key, textOf(address), textOf(name), language);
        }

        private static @Nullable String valueOf(@Nullable ClearText text) {
            return text == null ? null : text.value();
        }

        private static @Nullable ClearText textOf(@Nullable String value) {
            return value == null ? null : new ClearText(value);
        }
    }

    static RecipientPage of(String place, List<Recipient> recipients) {
        return new RecipientPage(place, recipients.stream().map(Row::of).toList());
    }

    List<Recipient> recipients() {
        return rows.stream().map(Row::recipient).toList();
    }

    ClearText written() {
        return new ClearText(JSON.writeValueAsString(this));
    }

    /**
     * A page read back.
     *
     * @throws IllegalStateException if it is none, or belongs elsewhere; the message repeats nothing of it
     */
    static RecipientPage read(String place, ClearText written) {
        RecipientPage page = parsed(place, written);
        if (!page.place().equals(place)) {
            throw new IllegalStateException("The page of recipients at " + place + " belongs elsewhere.");
        }
        return page;
    }

    private static RecipientPage parsed(String place, ClearText written) {
        try {
            return JSON.readValue(written.value(), RecipientPage.class);
        } catch (JacksonException notAPage) {
            // Its message would quote addresses.
            throw new IllegalStateException("The page of recipients at " + place + " cannot be read.");
        }
    }
}
