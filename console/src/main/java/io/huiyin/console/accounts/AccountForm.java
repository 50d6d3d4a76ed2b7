package io.huiyin.console.accounts;

import io.huiyin.api.CommandId;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.OpenAccount;
import io.huiyin.api.account.Role;
import io.huiyin.api.account.SignInName;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.UnitId;
import io.huiyin.console.forms.FieldReader;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A new account, as typed.
 *
 * @param commandId issued when the form opened, kept through every error
 */
public record AccountForm(
        @Nullable String commandId,
        @Nullable String login,
        @Nullable String displayName,
        @Nullable String role,
        @Nullable String unitId) {

    static final Set<String> FIELDS = Set.of("login", "displayName", "role", "unitId");

    static AccountForm blank(CommandId wish) {
        return new AccountForm(wish.value(), null, null, null, null);
    }

    /**
     * What it asks for.
     *
     * @param accountOf derives the new account's id from the wish
     */
    OpenAccount toCommand(Function<CommandId, AccountId> accountOf) {
        FieldReader reader = new FieldReader();
        Optional<CommandId> wish = reader.commandId("commandId", commandId);
        Optional<ClearText> types = reader.requiredText("login", login);
        Optional<ClearText> called = reader.requiredText("displayName", displayName);
        Optional<Role> may = reader.requiredChoice("role", role, Roles.OF_PEOPLE);
        UnitId worksFor = reader.optionalUnit("unitId", unitId);
        reader.refuseIfAnythingIsWrong();
        return new OpenAccount(
                accountOf.apply(wish.orElseThrow()),
                wish.orElseThrow(),
                may.orElseThrow(),
                worksFor,
                new SignInName(types.orElseThrow(), called.orElseThrow()));
    }
}
