package io.huiyin.command.support;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.Role;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.api.unit.UnitId;
import org.jspecify.annotations.Nullable;

/** The people of the tests. */
public final class Askers {

    public static final Envelope AGENT = asker("account-agent", Role.HOTLINE_AGENT, null);
    public static final Envelope SUPERVISOR = asker("account-supervisor", Role.HOTLINE_SUPERVISOR, null);
    public static final Envelope OTHER_SUPERVISOR = asker("account-other-supervisor", Role.HOTLINE_SUPERVISOR, null);
    public static final Envelope HANDLER = asker("account-handler", Role.HANDLER, KnownUnits.STREET);
    public static final Envelope OTHER_HANDLER = asker("account-other-handler", Role.HANDLER, KnownUnits.OTHER_STREET);
    public static final Envelope HANDLER_WITHOUT_UNIT = asker("account-lost-handler", Role.HANDLER, null);
    public static final Envelope OFFICER = asker("account-officer", Role.SECURITY_OFFICER, KnownUnits.DISTRICT);
    public static final Envelope OTHER_OFFICER =
            asker("account-other-officer", Role.SECURITY_OFFICER, KnownUnits.STREET);
    public static final Envelope OFFICER_WITHOUT_UNIT = asker("account-lost-officer", Role.SECURITY_OFFICER, null);
    public static final Envelope REGULATOR = asker("account-regulator", Role.REGULATOR, null);
    public static final Envelope AUDITOR = asker("account-auditor", Role.AUDITOR, null);
    public static final Envelope SYSTEM_ADMIN = asker("account-admin", Role.SYSTEM_ADMIN, null);
    public static final Envelope SECURITY_ADMIN = asker("account-security-admin", Role.SECURITY_ADMIN, null);
    public static final Envelope HOUSE = Envelope.system("scheduler", Origin.LIVE);
    public static final Envelope IMPORT = Envelope.system("import", Origin.IMPORT);

    private Askers() {}

    private static Envelope asker(String account, Role role, @Nullable UnitId unit) {
        return new Envelope(new AccountId(account), role, unit, null, null, "console", Origin.LIVE);
    }
}
