package io.huiyin.command.incident.register;

import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.unit.UnitId;
import io.huiyin.command.form.Findings;
import org.jspecify.annotations.Nullable;

/** An officer's incident is the own organisation's; a supervisor says whose it is. */
record OfficersRegisterForTheirOrganisation(Envelope asker) {

    /** Whose incident it is; null and a finding when that cannot be. */
    @Nullable
    UnitId unitOf(@Nullable UnitId named, Findings findings) {
        if (!asker.role().isBoundToUnit()) {
            findings.require("unitId", named);
            return named;
        }
        UnitId own = asker.unit();
        if (own == null) {
            findings.add("unitId", RefusalCode.ROLE_NEEDS_UNIT, asker.role());
        } else if (named != null && !named.equals(own)) {
            findings.add("unitId", RefusalCode.NOT_YOUR_INCIDENT);
        }
        return own;
    }
}
