package io.huiyin.api.rules;

/**
 * Names the book of deadline rules; a house has one.
 *
 * @param value {@code deadline-rules}
 */
public record RuleBookId(String value) {

    /** The one there is. */
    public static final RuleBookId OF_THE_HOUSE = new RuleBookId("deadline-rules");

    @Override
    public String toString() {
        return value;
    }
}
