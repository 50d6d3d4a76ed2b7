package io.huiyin.api.sealing;

/**
 * A pseudonym for one person whose data the house keeps. Forgetting the person destroys the key behind it.
 *
 * @param value {@code person-} and a time-ordered UUID
 */
public record PersonId(String value) {

    /** @throws IllegalArgumentException if the value has no {@code person-} in front */
    public PersonId {
        if (!value.startsWith("person-")) {
            throw new IllegalArgumentException("Not a person id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
