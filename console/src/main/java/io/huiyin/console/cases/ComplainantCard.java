package io.huiyin.console.cases;

import io.huiyin.api.cases.CaseFile;
import io.huiyin.api.complaint.Complainant;
import io.huiyin.api.sealing.ClearText;
import org.jspecify.annotations.Nullable;

/**
 * Who complains, as the card shows it.
 *
 * @param hasName whether a name was given
 * @param maskedPhone the phone with its middle hidden, if one was given
 * @param revealed whether the rest is there because a purpose was given
 */
public record ComplainantCard(
        boolean hasName,
        @Nullable String maskedPhone,
        boolean revealed,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address) {

    static ComplainantCard sealed(CaseFile file) {
        return new ComplainantCard(file.hasName(), file.maskedPhone(), false, null, null, null, null);
    }

    static ComplainantCard revealed(CaseFile file, Complainant complainant) {
        return new ComplainantCard(
                file.hasName(),
                file.maskedPhone(),
                true,
                clear(complainant.name()),
                clear(complainant.phone()),
                clear(complainant.email()),
                clear(complainant.address()));
    }

    private static @Nullable String clear(@Nullable ClearText text) {
        return text == null ? null : text.value();
    }
}
