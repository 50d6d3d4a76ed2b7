package io.huiyin.api.account;

/**
 * A pseudonym for one account; names and sign-in data are kept elsewhere.
 *
 * @param value {@code account-} and a name or time-ordered UUID
 */
public record AccountId(String value) {

    /** The house itself, for what no person asked. */
    public static final AccountId SYSTEM = new AccountId("account-system");

    /** @throws IllegalArgumentException if the value has no {@code account-} in front */
    public AccountId {
        if (!value.startsWith("account-")) {
            throw new IllegalArgumentException("Not an account id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
