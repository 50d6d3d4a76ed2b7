package io.huiyin.server.doctor;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.StringJoiner;

/** A report as a terminal shows it, each sentence in Chinese and English. */
public final class DoctorText {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final ResourceBundle CHINESE = bundle(Locale.CHINESE);
    private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);

    private DoctorText() {}

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("io.huiyin.server.doctor.doctor", locale, NO_FALLBACK);
    }

    /** One line a check; below one that found something: what it is, why it is refused, what helps. */
    public static String of(DoctorReport report) {
        StringJoiner text = new StringJoiner(System.lineSeparator());
        report.findings().forEach(finding -> add(finding, text));
        text.add(both(report.allWell() ? "all-well" : "not-well"));
        return text.toString();
    }

    private static void add(Finding finding, StringJoiner text) {
        String check =
                both("check." + finding.check().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        Trouble trouble = finding.trouble();
        text.add((trouble == null ? "[ok]  " : "[!!]  ") + check + ": " + finding.detail());
        if (trouble != null) {
            for (String part : new String[] {"what", "why", "help"}) {
                text.add("      " + CHINESE.getString(trouble.key() + "." + part));
                text.add("      " + ENGLISH.getString(trouble.key() + "." + part));
            }
        }
    }

    private static String both(String key) {
        return CHINESE.getString(key) + " " + ENGLISH.getString(key);
    }
}
