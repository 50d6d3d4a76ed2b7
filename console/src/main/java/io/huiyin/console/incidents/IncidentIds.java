package io.huiyin.console.incidents;

import io.huiyin.api.incident.IncidentId;
import io.huiyin.api.incidents.FindIncidentFile;
import io.huiyin.api.incidents.IncidentFile;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.console.gateway.Desk;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the ids of incidents out of addresses. */
public final class IncidentIds {

    private IncidentIds() {}

    /**
     * The id in an address.
     *
     * @throws RefusedException with {@link RefusalCode#UNKNOWN_INCIDENT} if no incident can have such an id
     */
    public static IncidentId of(String text) {
        try {
            return new IncidentId(text);
        } catch (IllegalArgumentException noId) {
            throw RefusedException.because(null, RefusalCode.UNKNOWN_INCIDENT, "…");
        }
    }

    /**
     * The file behind an id.
     *
     * @param atLeast the position to wait for briefly; null means do not wait
     * @throws RefusedException with {@link RefusalCode#UNKNOWN_INCIDENT} if there is none for this person
     */
    public static IncidentFile fileOf(Desk desk, IncidentId id, @Nullable Long atLeast) {
        return find(desk, id, atLeast)
                .orElseThrow(() -> RefusedException.because(null, RefusalCode.UNKNOWN_INCIDENT, id));
    }

    static Optional<IncidentFile> find(Desk desk, IncidentId id, @Nullable Long atLeast) {
        return desk.askForOne(new FindIncidentFile(id, atLeast), IncidentFile.class);
    }
}
