package io.huiyin.api.cases;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.Scope;
import io.huiyin.api.Within;
import io.huiyin.api.account.Role;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a page of cases the asker may see; answered with a {@link CasePage}.
 *
 * @param page from 0
 * @param size 1 to 100; 0 for the total alone, which costs less than any case
 * @param atLeast wait briefly until the list has read this position; absent means do not wait
 */
@AllowedRoles({Role.SYSTEM, Role.HOTLINE_AGENT, Role.HANDLER, Role.HOTLINE_SUPERVISOR, Role.REGULATOR})
@Within(Scope.THE_OWN_UNIT)
public record FindCases(
        CaseFilter filter,
        CaseSort sort,
        int page,
        int size,
        @Nullable Long atLeast) {}
