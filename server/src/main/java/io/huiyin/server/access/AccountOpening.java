package io.huiyin.server.access;

import io.huiyin.api.CommandId;
import io.huiyin.api.TimeOrderedId;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.OpenAccount;
import io.huiyin.api.account.Role;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.unit.UnitId;
import java.time.Clock;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;

/** Opens accounts together with the credentials to sign in with. */
public final class AccountOpening {

    private final CommandGateway commands;
    private final Credentials credentials;
    private final Clock clock;

    public AccountOpening(CommandGateway commands, Credentials credentials, Clock clock) {
        this.commands = commands;
        this.credentials = credentials;
        this.clock = clock;
    }

    /**
     * Opens an account with a random password.
     *
     * @param login what the person types; see {@link Credentials#add}
     * @param displayName what colleagues call the person
     * @param unit for roles bound to a unit
     * @throws RefusedException when the account is refused or the login is taken
     */
    public NewSignIn open(String login, String displayName, Role role, @Nullable UnitId unit) {
        credentials.requireFree(login);
        AccountId accountId = new AccountId("account-" + TimeOrderedId.at(clock.instant()));
        commands.sendAndWait(GenericCommandMessage.asCommandMessage(
                        new OpenAccount(accountId, CommandId.random(), role, unit))
                .withMetaData(Envelope.system("command-line", Origin.LIVE).toMetaData()));
        String password = RandomPassword.create();
        if (!credentials.add(login, accountId, displayName, password)) {
            throw RefusedException.because("login", RefusalCode.ACCOUNT_EXISTS);
        }
        return new NewSignIn(login, password, accountId);
    }
}
