package io.huiyin.query.accounts;

import io.huiyin.api.account.AccountId;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The ids of all accounts, since the view store knows no lists. */
record AccountDirectory(List<String> accounts) {

    static final AccountDirectory EMPTY = new AccountDirectory(List.of());

    AccountDirectory {
        accounts = List.copyOf(accounts);
    }

    AccountDirectory with(AccountId account) {
        SortedSet<String> all = new TreeSet<>(accounts);
        all.add(account.value());
        return new AccountDirectory(List.copyOf(all));
    }
}
