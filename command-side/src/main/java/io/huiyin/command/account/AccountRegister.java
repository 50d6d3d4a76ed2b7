package io.huiyin.command.account;

import io.huiyin.api.account.AccountId;
import java.util.Optional;

/** What accounts may do. What was decided about one is seen at once, on every node. Thread-safe. */
public interface AccountRegister {

    /** What an account may do; empty when there is no such account. */
    Optional<AccountRights> rightsOf(AccountId accountId);
}
