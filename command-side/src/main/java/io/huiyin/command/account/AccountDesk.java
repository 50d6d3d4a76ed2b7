package io.huiyin.command.account;

import io.huiyin.api.account.AccountCommand;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.ChangeAccountRights;
import io.huiyin.api.account.ChangeOwnPassword;
import io.huiyin.api.account.IssueApiToken;
import io.huiyin.api.account.IssuedApiToken;
import io.huiyin.api.account.IssuedPassword;
import io.huiyin.api.account.OpenAccount;
import io.huiyin.api.account.RevokeApiToken;
import io.huiyin.api.account.Role;
import io.huiyin.api.account.SignInName;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.command.form.ContentForms;
import io.huiyin.command.form.Findings;
import io.huiyin.command.form.IdForm;
import io.huiyin.command.repeat.WishDigests;
import io.huiyin.command.unit.UnitRegister;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/** Judges what is asked of an account, and keeps how its owner signs in. */
public final class AccountDesk {

    private static final int LONGEST_DAYS = 366;

    private final Clock clock;
    private final UnitRegister units;
    private final AccountRegister accounts;
    private final SignIns signIns;
    private final WishDigests digests;

    public AccountDesk(
            Clock clock, UnitRegister units, AccountRegister accounts, SignIns signIns, WishDigests digests) {
        this.clock = clock;
        this.units = units;
        this.accounts = accounts;
        this.signIns = signIns;
        this.digests = digests;
    }

    /** By what a repeat is known. */
    String digestOf(AccountCommand command, Envelope asker) {
        return digests.of(command, asker.actor());
    }

    /** Refused unless this person may keep accounts now, and this is not the own one. */
    void admitKeeper(AccountId account, Envelope asker) {
        new OnlyTheEntitledKeepAccounts(accounts).check(account, asker);
    }

    /** Refused unless it is the asker's own account. */
    void admitOwner(AccountId account, Envelope asker) {
        if (!account.equals(asker.actor())) {
            throw RefusedException.because("accountId", RefusalCode.NOT_YOUR_ACCOUNT);
        }
    }

    /** The command with a tidy sign-in, refused with everything that is wrong. */
    OpenAccount tidy(OpenAccount command) {
        Findings findings = new Findings();
        IdForm.check("accountId", command.accountId().value(), findings);
        TheHouseNeedsNoAccount.check(command, findings);
        new HandlersAndSecurityOfficersBelongToAUnit(units).check(command.role(), command.unitId(), findings);
        SignInName signIn = SignInForms.tidy(command.signIn(), findings);
        findings.refuseIfAny();
        return new OpenAccount(command.accountId(), command.commandId(), command.role(), command.unitId(), signIn);
    }

    /** Refused with everything that is wrong with the new role and unit. */
    void checkRights(ChangeAccountRights command) {
        Findings findings = new Findings();
        if (command.role() == Role.SYSTEM) {
            findings.add("role", RefusalCode.ROLE_NOT_FOR_PEOPLE);
        }
        new HandlersAndSecurityOfficersBelongToAUnit(units).check(command.role(), command.unitId(), findings);
        findings.refuseIfAny();
    }

    /**
     * Gives a new account its sign-in. Comes before the account's first event: a login without an account lets nobody
     * in, an account without a login would have to be thrown away.
     */
    IssuedPassword giveSignIn(OpenAccount tidy) {
        SignInName signIn = tidy.signIn();
        return new IssuedPassword(tidy.accountId(), signIn == null ? null : opened(tidy.accountId(), signIn));
    }

    private ClearText opened(AccountId account, SignInName signIn) {
        return signIns.open(account, signIn.login().value(), signIn.displayName())
                .orElseThrow(() -> RefusedException.because("login", RefusalCode.LOGIN_TAKEN));
    }

    /** Replaces the password. Comes before the event: when that fails the administrator hears so and asks again. */
    IssuedPassword resetPassword(AccountId account) {
        Optional<ClearText> password = signIns.reset(account);
        return new IssuedPassword(
                account, password.orElseThrow(() -> RefusedException.because("accountId", RefusalCode.NO_SIGN_IN)));
    }

    /** Ends the rest after failures. */
    void unlock(AccountId account) {
        signIns.unlock(account);
    }

    /**
     * Gives an account a token. Comes before the event, like a first password: a token nobody has on record is one that
     * nobody was shown.
     */
    IssuedApiToken issueToken(IssueApiToken command, Instant expiresAt) {
        Findings findings = new Findings();
        ClearText name = ContentForms.PURPOSE.required("tokenName", command.tokenName(), findings);
        if (command.validDays() < 1 || command.validDays() > LONGEST_DAYS) {
            findings.add("validDays", RefusalCode.NOT_ALLOWED, "1 – " + LONGEST_DAYS);
        }
        findings.refuseIfAny();
        return new IssuedApiToken(
                command.accountId(),
                command.tokenId(),
                signIns.issueToken(command.accountId(), command.tokenId(), name, expiresAt));
    }

    /** When a token expires that is issued now. */
    Instant endOf(IssueApiToken command) {
        return now().plus(Duration.ofDays(Math.max(0, command.validDays())));
    }

    Instant now() {
        return clock.instant();
    }

    /** Takes a token back. Comes before the event: when that fails the token is gone all the same. */
    void revokeToken(RevokeApiToken command) {
        signIns.revokeToken(command.accountId(), command.tokenId());
    }

    /** Changes the password once the change is on record, so that a second try still knows the old one. */
    void changeOwnPassword(ChangeOwnPassword command) {
        signIns.refuseUnfit(command.accountId(), given(command.currentPassword()), given(command.newPassword()));
        CurrentUnitOfWork.get().afterCommit(stored -> signIns.change(command.accountId(), command.newPassword()));
    }

    // A form may leave it out, whatever the record's type says.
    private static ClearText given(@Nullable ClearText password) {
        return password == null ? new ClearText("") : password;
    }
}
