package io.huiyin.command.form;

/** How long what people write may be. */
public final class ContentForms {

    public static final TextForm SUBJECT = TextForm.prose(1, 200);
    public static final TextForm NARRATIVE = TextForm.prose(1, 20_000);
    public static final TextForm LATE_ENTRY_REASON = TextForm.prose(1, 500);
    public static final TextForm INSTRUCTION = TextForm.prose(1, 2_000);
    public static final TextForm REPLY = TextForm.prose(1, 20_000);
    public static final TextForm LATE_ENTRY_EVIDENCE = TextForm.prose(1, 2_000);
    public static final TextForm PURPOSE = TextForm.prose(2, 200);
    public static final TextForm UNIT_NAME = TextForm.line(1, 60);

    private ContentForms() {}
}
