package io.huiyin.api.ledgerkey;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.Command;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Replaces the key that signs checkpoints by a new one, for which the old one gives its word.
 *
 * @param replaced the public key that whoever asks has seen in use: of two who ask at once, one is refused
 */
@AllowedRoles({Role.SECURITY_ADMIN, Role.SYSTEM})
public record ReplaceLedgerKey(@TargetAggregateIdentifier LedgerKeyId ledgerKeyId, CommandId commandId, String replaced)
        implements Command {

    /** For the one key there is. */
    public ReplaceLedgerKey(CommandId commandId, String replaced) {
        this(LedgerKeyId.OF_THE_HOUSE, commandId, replaced);
    }
}
