package io.huiyin.api.incident;

/**
 * The number under which the authority took a report (回执编号), as the authority writes it.
 *
 * @param value one line of 1 to 60 characters
 */
public record AcknowledgementNumber(String value) {

    @Override
    public String toString() {
        return value;
    }
}
