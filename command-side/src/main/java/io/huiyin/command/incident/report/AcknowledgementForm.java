package io.huiyin.command.incident.report;

import io.huiyin.api.incident.AcknowledgementNumber;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.command.form.ContentForms;
import io.huiyin.command.form.Findings;
import org.jspecify.annotations.Nullable;

/** What an acknowledgement number must look like: one line, as the authority writes it. */
final class AcknowledgementForm {

    private static final String FIELD = "acknowledgementNumber";

    private AcknowledgementForm() {}

    /** The tidy number; null when it was left out. */
    static @Nullable AcknowledgementNumber optional(@Nullable AcknowledgementNumber number, Findings findings) {
        ClearText tidy = ContentForms.ACKNOWLEDGEMENT_NUMBER.optional(FIELD, textOf(number), findings);
        return tidy == null ? null : new AcknowledgementNumber(tidy.value());
    }

    /** The tidy number of a field that must be filled in. */
    static AcknowledgementNumber required(@Nullable AcknowledgementNumber number, Findings findings) {
        return new AcknowledgementNumber(
                ContentForms.ACKNOWLEDGEMENT_NUMBER.required(FIELD, number == null ? null : number.value(), findings));
    }

    private static @Nullable ClearText textOf(@Nullable AcknowledgementNumber number) {
        return number == null ? null : new ClearText(number.value());
    }
}
