package io.huiyin.server.access;

import io.huiyin.api.account.AccountId;
import io.huiyin.storage.KeptState;
import io.huiyin.storage.KeptState.Entry;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.databind.json.JsonMapper;

/** The credentials of everybody who can sign in, by login and by account. */
public final class Credentials {

    private static final String COLLECTION = "credentials";
    private static final String LOGINS = "logins-of-accounts";
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");
    private static final int PAGE = 100;

    private final KeptState keptState;
    private final PasswordEncoder encoder;
    private final JsonMapper json = JsonMapper.builder().build();

    public Credentials(KeptState keptState, PasswordEncoder encoder) {
        this.keptState = keptState;
        this.encoder = encoder;
    }

    /**
     * Lets somebody sign in with a first password. The same account may be given its login again, with another password.
     *
     * @param login in its form already
     * @param password kept as a hash only
     * @return whether the login was free, or this account's already
     */
    boolean open(String login, AccountId accountId, String displayName, String password) {
        Credential credential = new Credential(login, accountId, displayName, encode(password), 0, true);
        boolean inserted = keptState.insertIfAbsent(COLLECTION, login, bytes(credential));
        if (!inserted && !belongsTo(accountId, login)) {
            return false;
        }
        keptState.put(LOGINS, accountId.value(), login.getBytes(StandardCharsets.UTF_8));
        return inserted || replace(accountId, credential.passwordHash(), true);
    }

    private boolean belongsTo(AccountId accountId, String login) {
        return find(login).filter(known -> known.accountId().equals(accountId)).isPresent();
    }

    /**
     * Replaces a password.
     *
     * @param mustChange whether the new one is a first password again
     * @return whether somebody signs in with the account
     */
    boolean replacePassword(AccountId accountId, String password, boolean mustChange) {
        return replace(accountId, encode(password), mustChange);
    }

    /** Lets the owner keep the first password: for programs, which cannot choose one. */
    void keepFirstPassword(AccountId accountId) {
        findOf(accountId).ifPresent(known -> replace(accountId, known.passwordHash(), false));
    }

    private boolean replace(AccountId accountId, String hash, boolean mustChange) {
        String login = loginOf(accountId).orElse(null);
        if (login == null) {
            return false;
        }
        boolean replaced = false;
        while (!replaced) {
            byte[] before = keptState.get(COLLECTION, login).orElse(null);
            Credential known = before == null ? null : read(login, before);
            if (known == null) {
                return false;
            }
            Credential next =
                    new Credential(login, accountId, known.displayName(), hash, known.generation() + 1, mustChange);
            replaced = keptState.replace(COLLECTION, login, before, bytes(next));
        }
        return true;
    }

    /** Whether nobody can sign in yet, as far as accounts are there. */
    boolean nobodyCanSignIn(Predicate<AccountId> isAccount) {
        String after = "";
        List<Entry> page = keptState.list(COLLECTION, after, PAGE);
        while (!page.isEmpty()) {
            if (page.stream()
                    .map(entry -> read(entry.id(), entry.value()).accountId())
                    .anyMatch(isAccount)) {
                return false;
            }
            after = page.get(page.size() - 1).id();
            page = keptState.list(COLLECTION, after, PAGE);
        }
        return true;
    }

    /** By login, in any case. */
    Optional<Credential> find(String login) {
        String id = login.toLowerCase(Locale.ROOT);
        return LOGIN.matcher(id).matches()
                ? keptState.get(COLLECTION, id).map(stored -> read(id, stored))
                : Optional.empty();
    }

    /** By account. */
    Optional<Credential> findOf(AccountId accountId) {
        return loginOf(accountId).flatMap(this::find);
    }

    /** Of several accounts; those with which nobody signs in are absent. */
    List<Credential> findAllOf(Collection<AccountId> accounts) {
        List<String> logins =
                keptState
                        .getMany(LOGINS, accounts.stream().map(AccountId::value).toList())
                        .values()
                        .stream()
                        .map(login -> new String(login, StandardCharsets.UTF_8))
                        .toList();
        return keptState.getMany(COLLECTION, logins).entrySet().stream()
                .map(entry -> read(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Optional<String> loginOf(AccountId accountId) {
        return keptState.get(LOGINS, accountId.value()).map(login -> new String(login, StandardCharsets.UTF_8));
    }

    private String encode(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("The password encoder gave no hash");
        }
        return hash;
    }

    private byte[] bytes(Credential credential) {
        return json.writeValueAsBytes(new Stored(
                credential.accountId().value(),
                credential.displayName(),
                credential.passwordHash(),
                credential.generation(),
                credential.mustChange()));
    }

    private Credential read(String login, byte[] stored) {
        return json.readValue(stored, Stored.class).toCredential(login);
    }

    private record Stored(
            String account,
            String name,
            String hash,
            @Nullable Long generation,
            @Nullable Boolean mustChange) {

        Credential toCredential(String login) {
            return new Credential(
                    login,
                    new AccountId(account),
                    name,
                    hash,
                    generation == null ? 0 : generation,
                    Boolean.TRUE.equals(mustChange));
        }
    }
}
