package io.huiyin.console.accounts;

import io.huiyin.api.CommandId;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.AccountSummary;
import io.huiyin.api.account.ChangeAccountRights;
import io.huiyin.api.account.Role;
import io.huiyin.api.unit.UnitId;
import io.huiyin.console.forms.FieldReader;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Other rights for an account, as typed.
 *
 * @param commandId issued when the form opened, kept through every error
 */
public record RightsForm(
        @Nullable String commandId,
        @Nullable String role,
        @Nullable String unitId) {

    static final Set<String> FIELDS = Set.of("role", "unitId");

    static RightsForm of(CommandId wish, AccountSummary account) {
        UnitId unit = account.unitId();
        return new RightsForm(wish.value(), account.role().name(), unit == null ? null : unit.value());
    }

    ChangeAccountRights toCommand(AccountId accountId) {
        FieldReader reader = new FieldReader();
        Optional<CommandId> wish = reader.commandId("commandId", commandId);
        Optional<Role> may = reader.requiredChoice("role", role, Roles.OF_PEOPLE);
        UnitId worksFor = reader.optionalUnit("unitId", unitId);
        reader.refuseIfAnythingIsWrong();
        return new ChangeAccountRights(accountId, wish.orElseThrow(), may.orElseThrow(), worksFor);
    }
}
