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
    public static final TextForm TITLE = TextForm.prose(1, 200);
    public static final TextForm DESCRIPTION = TextForm.prose(1, 20_000);
    public static final TextForm REASON = TextForm.prose(2, 2_000);
    public static final TextForm PLAN = TextForm.prose(1, 2_000);
    public static final TextForm MEASURE = TextForm.prose(1, 20_000);
    public static final TextForm REPORT = TextForm.prose(1, 20_000);
    public static final TextForm NOTICE = TextForm.prose(1, 20_000);
    public static final TextForm LATE_REASON = TextForm.prose(1, 500);
    public static final TextForm CONCLUSION = TextForm.prose(1, 20_000);
    public static final TextForm ACKNOWLEDGEMENT_NUMBER = TextForm.line(1, 60);
    public static final TextForm CALENDAR_NOTICE = TextForm.line(1, 200);
    public static final TextForm UNIT_NAME = TextForm.line(1, 60);

    private ContentForms() {}
}
