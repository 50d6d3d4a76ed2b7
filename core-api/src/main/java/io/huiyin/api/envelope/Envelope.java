package io.huiyin.api.envelope;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.Role;
import io.huiyin.api.unit.UnitId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who asked, in which role, for whom, why, and from where. Travels as message metadata from the edge of the house to
 * every event. The command id, correlation id and causation id are added on the way (see the constants); the recorded
 * time is the event's own time.
 *
 * @param actor the account that asked
 * @param role the role it asked in
 * @param unit the unit it belongs to, if any
 * @param onBehalfOf whom it acted for, as a pseudonym, if not itself
 * @param purpose why, where a purpose is asked for; never a citizen's words
 * @param source the door it came in by: {@code console}, {@code rest}, {@code import}, {@code demo}
 * @param origin live, imported or drill
 */
public record Envelope(
        AccountId actor,
        Role role,
        @Nullable UnitId unit,
        @Nullable String onBehalfOf,
        @Nullable String purpose,
        String source,
        Origin origin) {

    public static final String ACTOR = "actor";
    public static final String ROLE = "role";
    public static final String UNIT = "unit";
    public static final String ON_BEHALF_OF = "onBehalfOf";
    public static final String PURPOSE = "purpose";
    public static final String SOURCE = "source";
    public static final String ORIGIN = "origin";
    /** Id of the command that led to the event. */
    public static final String COMMAND_ID = "commandId";
    /** Keyed digest of what that command asked, by which a repeat is told from another wish under the same id. */
    public static final String COMMAND_DIGEST = "commandDigest";
    /** Id of the first message of the conversation. */
    public static final String CORRELATION_ID = "correlationId";
    /** Id of the message that directly led to this one. */
    public static final String CAUSATION_ID = "causationId";
    /** When it happened in the world (ISO-8601 instant), where that differs from when it was recorded. */
    public static final String OCCURRED_AT = "occurredAt";

    /** The house acting by itself. */
    public static Envelope system(String source, Origin origin) {
        return new Envelope(AccountId.SYSTEM, Role.SYSTEM, null, null, null, source, origin);
    }

    /** As message metadata; absent values have no key. */
    public Map<String, String> toMetaData() {
        Map<String, String> data = new LinkedHashMap<>();
        data.put(ACTOR, actor.value());
        data.put(ROLE, role.name());
        putIfPresent(data, UNIT, unit == null ? null : unit.value());
        putIfPresent(data, ON_BEHALF_OF, onBehalfOf);
        putIfPresent(data, PURPOSE, purpose);
        data.put(SOURCE, source);
        data.put(ORIGIN, origin.name());
        return data;
    }

    /**
     * Reads it back.
     *
     * @throws IllegalArgumentException if actor, role, source or origin is missing or unknown
     */
    public static Envelope from(Map<String, ?> metaData) {
        String unit = text(metaData, UNIT);
        return new Envelope(
                new AccountId(required(metaData, ACTOR)),
                Role.valueOf(required(metaData, ROLE)),
                unit == null ? null : new UnitId(unit),
                text(metaData, ON_BEHALF_OF),
                text(metaData, PURPOSE),
                required(metaData, SOURCE),
                Origin.valueOf(required(metaData, ORIGIN)));
    }

    private static String required(Map<String, ?> metaData, String key) {
        String value = text(metaData, key);
        if (value == null) {
            throw new IllegalArgumentException("The envelope lacks " + key);
        }
        return value;
    }

    private static @Nullable String text(Map<String, ?> metaData, String key) {
        Object value = metaData.get(key);
        return value == null ? null : value.toString();
    }

    private static void putIfPresent(Map<String, String> data, String key, @Nullable String value) {
        if (value != null) {
            data.put(key, value);
        }
    }
}
