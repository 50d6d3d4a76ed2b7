package io.huiyin.console.accounts;

import io.huiyin.api.account.Role;
import java.util.List;
import java.util.stream.Stream;

/** The roles people can have. */
final class Roles {

    static final List<Role> OF_PEOPLE =
            Stream.of(Role.values()).filter(role -> role != Role.SYSTEM).toList();

    private Roles() {}
}
