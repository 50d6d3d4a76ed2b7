package io.huiyin.console.accounts;

import io.huiyin.api.CommandId;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.ChangeOwnPassword;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.console.forms.FieldReader;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A new own password, as typed. Nothing of it is ever shown again.
 *
 * @param commandId issued when the form opened
 * @param repeated the new password once more
 */
public record OwnPasswordForm(
        @Nullable String commandId,
        @Nullable String currentPassword,
        @Nullable String newPassword,
        @Nullable String repeated) {

    static final Set<String> FIELDS = Set.of("currentPassword", "newPassword", "repeated");

    ChangeOwnPassword toCommand(AccountId accountId) {
        FieldReader reader = new FieldReader();
        Optional<CommandId> wish = reader.commandId("commandId", commandId);
        Optional<ClearText> current = reader.requiredText("currentPassword", currentPassword);
        Optional<ClearText> next = reader.requiredText("newPassword", newPassword);
        if (!Objects.equals(newPassword, repeated)) {
            reader.note("repeated", RefusalCode.PASSWORDS_DIFFER);
        }
        reader.refuseIfAnythingIsWrong();
        return new ChangeOwnPassword(accountId, wish.orElseThrow(), current.orElseThrow(), next.orElseThrow());
    }

    /** Does not print the passwords. */
    @Override
    public String toString() {
        return "OwnPasswordForm[" + commandId + "]";
    }
}
