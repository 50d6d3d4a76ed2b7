package io.huiyin.server.session;

import io.huiyin.api.account.AccountId;

/** Who is signed in, on whichever node. */
public interface Sessions {

    /**
     * Signs an account out everywhere, at once: its next request on any node asks for sign-in. To be called when an account
     * is closed or suspended, or its rights or password change. Repeating it is harmless.
     */
    void endAllOf(AccountId account);
}
