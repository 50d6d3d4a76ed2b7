package io.huiyin.server.access;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.storage.KeptState;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.databind.json.JsonMapper;

/** The credentials of everybody who can sign in, by login. */
public final class Credentials {

    private static final String COLLECTION = "credentials";
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");

    private final KeptState keptState;
    private final PasswordEncoder encoder;
    private final JsonMapper json = JsonMapper.builder().build();

    public Credentials(KeptState keptState, PasswordEncoder encoder) {
        this.keptState = keptState;
        this.encoder = encoder;
    }

    /**
     * Lets somebody sign in.
     *
     * @param login 2 to 40 characters of {@code a-z 0-9 . _ -}, beginning with a letter or digit
     * @param password kept as a hash only
     * @return whether the login was still free
     * @throws RefusedException if the login has another form
     */
    public boolean add(String login, AccountId accountId, String displayName, String password) {
        requireForm(login);
        Stored stored = new Stored(accountId.value(), displayName, encode(password));
        return keptState.insertIfAbsent(COLLECTION, login, json.writeValueAsBytes(stored));
    }

    /** @throws RefusedException if the login has another form or is taken */
    void requireFree(String login) {
        requireForm(login);
        if (find(login).isPresent()) {
            throw RefusedException.because("login", RefusalCode.ACCOUNT_EXISTS);
        }
    }

    private static void requireForm(String login) {
        if (!LOGIN.matcher(login).matches()) {
            throw RefusedException.because("login", RefusalCode.MALFORMED, "a-z 0-9 . _ - (2–40)");
        }
    }

    /** Whether nobody can sign in yet. */
    public boolean isEmpty() {
        return keptState.list(COLLECTION, "", 1).isEmpty();
    }

    Optional<Credential> find(String login) {
        String id = login.toLowerCase(Locale.ROOT);
        if (!LOGIN.matcher(id).matches()) {
            return Optional.empty();
        }
        return keptState
                .get(COLLECTION, id)
                .map(bytes -> json.readValue(bytes, Stored.class).toCredential());
    }

    private String encode(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("The password encoder gave no hash");
        }
        return hash;
    }

    private record Stored(String account, String name, String hash) {

        Credential toCredential() {
            return new Credential(new AccountId(account), name, hash);
        }
    }
}
