package io.huiyin.server.access;

import io.huiyin.api.account.Role;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.unit.UnitId;
import io.huiyin.server.control.HouseJob;
import io.huiyin.server.control.JobKind;
import io.huiyin.server.control.ProgressListener;
import org.jspecify.annotations.Nullable;

/** Opens an account from the command line of the machine that holds the data. */
public final class OpenAccountJob implements HouseJob<OpenAccountJob.Argument, OpenAccountJob.Opened> {

    /** Which job it is. */
    public static final JobKind<Argument, Opened> KIND = new JobKind<>("open-account", Argument.class, Opened.class);

    private final AccountOpening opening;

    public OpenAccountJob(AccountOpening opening) {
        this.opening = opening;
    }

    /**
     * Whose account.
     *
     * @param login what the person types
     * @param name what colleagues call the person
     * @param role what the person may do
     * @param unit the unit's id, for roles bound to a unit
     */
    public record Argument(
            String login, String name, Role role, @Nullable String unit) {}

    /** How the person signs in. */
    public record Opened(String login, String password, String accountId) {

        /** Does not print the password. */
        @Override
        public String toString() {
            return "Opened[" + accountId + "]";
        }
    }

    @Override
    public JobKind<Argument, Opened> kind() {
        return KIND;
    }

    @Override
    public Opened run(Argument argument, ProgressListener progress) {
        NewSignIn signIn = opening.open(argument.login(), argument.name(), argument.role(), unitId(argument.unit()));
        return new Opened(signIn.login(), signIn.password(), signIn.accountId().value());
    }

    private static @Nullable UnitId unitId(@Nullable String unit) {
        try {
            return unit == null ? null : new UnitId(unit);
        } catch (IllegalArgumentException malformed) {
            throw RefusedException.because("unit", RefusalCode.MALFORMED, "unit-…");
        }
    }
}
