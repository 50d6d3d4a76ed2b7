package io.huiyin.api.account;

import java.util.List;

/**
 * An account with everything that was done to it.
 *
 * @param happenings the oldest first
 */
public record AccountFile(AccountSummary summary, List<AccountHappening> happenings) {

    public AccountFile {
        happenings = List.copyOf(happenings);
    }
}
