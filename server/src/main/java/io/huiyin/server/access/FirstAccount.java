package io.huiyin.server.access;

import java.util.Optional;

/** Opens the one account a new house begins with. */
public final class FirstAccount {

    private static final String LOGIN = "admin";

    private final AccountOpening opening;

    FirstAccount(AccountOpening opening) {
        this.opening = opening;
    }

    /**
     * Opens an administrator's account if nobody can sign in yet. Its password must be changed at the first sign-in.
     *
     * @return how to sign in, to be shown once; empty when there are accounts
     */
    public Optional<NewSignIn> openIfNobodyCanSignIn() {
        return opening.isNeeded() ? Optional.of(opening.openFirst(LOGIN, "管理员")) : Optional.empty();
    }
}
