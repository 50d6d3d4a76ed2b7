package io.huiyin.console.accounts;

import io.huiyin.api.CommandId;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.ApiTokenId;
import io.huiyin.api.account.IssueApiToken;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.console.forms.FieldReader;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A token for a program, as asked for.
 *
 * @param commandId issued when the form opened, kept through every error
 * @param tokenName which program it is for
 * @param validDays for how many days
 */
public record TokenForm(
        @Nullable String commandId,
        @Nullable String tokenName,
        @Nullable String validDays) {

    static final Set<String> FIELDS = Set.of("tokenName", "validDays");

    private static final String USUAL_DAYS = "90";

    static TokenForm blank(CommandId wish) {
        return new TokenForm(wish.value(), null, USUAL_DAYS);
    }

    IssueApiToken toCommand(AccountId account, Function<CommandId, ApiTokenId> tokens) {
        FieldReader reader = new FieldReader();
        Optional<CommandId> wish = reader.commandId("commandId", commandId);
        Optional<ClearText> name = reader.requiredText("tokenName", tokenName);
        Optional<Integer> days = reader.required("validDays", validDays, Integer::valueOf, "1 – 366");
        reader.refuseIfAnythingIsWrong();
        return new IssueApiToken(
                account, wish.orElseThrow(), tokens.apply(wish.orElseThrow()), name.orElseThrow(), days.orElseThrow());
    }
}
