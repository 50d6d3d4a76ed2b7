package io.huiyin.server.access;

import io.huiyin.api.account.Role;
import java.util.Optional;

/** Opens the one account a new house begins with. */
public final class FirstAccount {

    private static final String LOGIN = "admin";

    private final Credentials credentials;
    private final AccountOpening opening;

    FirstAccount(Credentials credentials, AccountOpening opening) {
        this.credentials = credentials;
        this.opening = opening;
    }

    /**
     * Opens an administrator's account if nobody can sign in yet.
     *
     * @return how to sign in, to be shown once; empty when there are accounts
     */
    public Optional<NewSignIn> openIfNobodyCanSignIn() {
        if (!credentials.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(opening.open(LOGIN, "管理员", Role.SECURITY_ADMIN, null));
    }
}
