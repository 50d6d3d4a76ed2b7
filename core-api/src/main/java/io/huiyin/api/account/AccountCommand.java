package io.huiyin.api.account;

import io.huiyin.api.Command;

/** What can be asked of an account. */
public sealed interface AccountCommand extends Command
        permits OpenAccount,
                ChangeAccountRights,
                SuspendAccount,
                ResumeAccount,
                CloseAccount,
                ResetPassword,
                UnlockAccount,
                IssueApiToken,
                RevokeApiToken,
                ChangeOwnPassword {

    /** Whose account. */
    AccountId accountId();
}
