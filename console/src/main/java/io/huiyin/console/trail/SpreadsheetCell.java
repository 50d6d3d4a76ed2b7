package io.huiyin.console.trail;

/** Text in a spreadsheet stays text: no cell is taken for a formula. */
final class SpreadsheetCell {

    private static final String BEGINS_A_FORMULA = "=+-@＝＋－＠";
    private static final char QUOTE = '\'';

    private SpreadsheetCell() {}

    /** The same text with a quote in front where a spreadsheet might calculate instead of showing it. */
    static String harmless(String text) {
        if (text.isEmpty()) {
            return text;
        }
        char first = text.charAt(0);
        boolean dangerous = BEGINS_A_FORMULA.indexOf(first) >= 0 || Character.isISOControl(first);
        return dangerous ? QUOTE + text : text;
    }
}
