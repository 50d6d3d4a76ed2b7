package io.huiyin.api.unit;

/**
 * One unit (承办单位).
 *
 * @param value {@code unit-} and a name or time-ordered UUID
 */
public record UnitId(String value) {

    /** @throws IllegalArgumentException if the value has no {@code unit-} in front */
    public UnitId {
        if (!isOne(value)) {
            throw new IllegalArgumentException("Not a unit id: " + value);
        }
    }

    /** Whether a text has the form of a unit's id. */
    public static boolean isOne(String value) {
        return value.startsWith("unit-");
    }

    @Override
    public String toString() {
        return value;
    }
}
