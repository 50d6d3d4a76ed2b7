package io.huiyin.api.sealing;

/**
 * Something a citizen or an office wrote, readable, on its way to being sealed. It lives in commands and answers,
 * never in events, and never prints itself, so that no log can hold it.
 *
 * @param value the text
 */
public record ClearText(String value) {

    /** Says only how long the text is. */
    @Override
    public String toString() {
        return "ClearText[" + value.length() + " characters]";
    }
}
