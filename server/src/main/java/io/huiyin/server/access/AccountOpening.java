package io.huiyin.server.access;

import io.huiyin.api.CommandId;
import io.huiyin.api.TimeOrderedId;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.IssuedPassword;
import io.huiyin.api.account.OpenAccount;
import io.huiyin.api.account.Role;
import io.huiyin.api.account.SignInName;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.UnitId;
import java.time.Clock;
import java.util.Objects;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;

/** Opens accounts in the house's own name: the first one, and those of the command line. */
public final class AccountOpening {

    private static final AccountId FIRST = new AccountId("account-first-administrator");

    private final CommandGateway commands;
    private final AccessRoom access;
    private final Clock clock;

    public AccountOpening(CommandGateway commands, AccessRoom access, Clock clock) {
        this.commands = commands;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Opens an account with a random password that need not be changed: a program's, or one of somebody who was there
     * when it was printed.
     *
     * @param login what the person types
     * @param displayName what colleagues call the person
     * @param unit for roles bound to a unit
     * @throws io.huiyin.api.refusal.RefusedException when the account is refused or the login is taken
     */
    public NewSignIn open(String login, String displayName, Role role, @Nullable UnitId unit) {
        AccountId accountId = new AccountId("account-" + TimeOrderedId.at(clock.instant()));
        NewSignIn signIn = opened(accountId, login, displayName, role, unit);
        access.credentials().keepFirstPassword(accountId);
        return signIn;
    }

    /** Whether nobody can sign in yet. */
    boolean isNeeded() {
        return access.credentials()
                .nobodyCanSignIn(account -> access.accounts().rightsOf(account).isPresent());
    }

    /** Opens the first administrator's account; again, if the last start broke off half way. */
    NewSignIn openFirst(String login, String displayName) {
        return opened(FIRST, login, displayName, Role.SECURITY_ADMIN, null);
    }

    private NewSignIn opened(AccountId accountId, String login, String displayName, Role role, @Nullable UnitId unit) {
        SignInName name = new SignInName(new ClearText(login), new ClearText(displayName));
        IssuedPassword issued = commands.sendAndWait(GenericCommandMessage.asCommandMessage(
                        new OpenAccount(accountId, CommandId.random(), role, unit, name))
                .withMetaData(Envelope.system("command-line", Origin.LIVE).toMetaData()));
        ClearText password = Objects.requireNonNull(issued.password(), "A new account has a new password");
        return new NewSignIn(login, password.value(), accountId);
    }
}
