package io.huiyin.server.matrix;

import io.huiyin.api.CaseId;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.ApiTokenId;
import io.huiyin.api.calendar.CalendarId;
import io.huiyin.api.complaint.CaseNumber;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.SourceKey;
import io.huiyin.api.deadline.ChangeId;
import io.huiyin.api.deadline.MilestoneId;
import io.huiyin.api.delivery.DeliveryId;
import io.huiyin.api.delivery.SendingId;
import io.huiyin.api.incident.IncidentId;
import io.huiyin.api.ledgerkey.LedgerKeyId;
import io.huiyin.api.live.AwaitChanges;
import io.huiyin.api.notice.NoticeCampaignId;
import io.huiyin.api.notice.RecipientsFile;
import io.huiyin.api.rules.RuleBookId;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.trail.LookUpId;
import io.huiyin.api.unit.UnitId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Builds an example of any message from what its parts look like. What may be left out is left out. A kind of part that
 * is neither here nor a record or enum is asked for by name.
 */
final class Examples {

    private static final Instant LONG_AGO = Instant.parse("2026-11-02T02:00:00Z");

    /** What may be absent only together with something else. */
    private static final Set<String> NEVER_LEFT_OUT = Set.of("detectedAt");

    private final Map<Class<?>, Supplier<Object>> parts = new HashMap<>();

    /** Examples about these. */
    Examples(Ids ids) {
        parts.put(CommandId.class, CommandId::random);
        parts.put(AccountId.class, ids::account);
        parts.put(ApiTokenId.class, () -> new ApiTokenId("token-example"));
        parts.put(UnitId.class, ids::unit);
        parts.put(ComplaintId.class, ids::complaint);
        parts.put(CaseNumber.class, ids::number);
        parts.put(IncidentId.class, ids::incident);
        parts.put(SourceKey.class, () -> new SourceKey("example", "1"));
        parts.put(CaseId.class, () -> ids.complaint().caseId());
        parts.put(DeliveryId.class, () -> new DeliveryId("delivery-example"));
        parts.put(SendingId.class, () -> SendingId.OF_THE_HOUSE);
        parts.put(NoticeCampaignId.class, () -> new NoticeCampaignId("notice-nowhere"));
        parts.put(RecipientsFile.class, Examples::emptyList);
        parts.put(ChangeId.class, () -> new ChangeId("calendar-1"));
        parts.put(CalendarId.class, () -> CalendarId.OF_THE_HOUSE);
        parts.put(LedgerKeyId.class, () -> LedgerKeyId.OF_THE_HOUSE);
        parts.put(RuleBookId.class, () -> RuleBookId.OF_THE_HOUSE);
        parts.put(LookUpId.class, () -> new LookUpId("look-up-example"));
        parts.put(MilestoneId.class, () -> MilestoneId.DUE);
        // Of a time too long ago to be remembered: answered at once.
        parts.put(AwaitChanges.class, () -> new AwaitChanges(-2L, false));
        parts.put(ClearText.class, () -> new ClearText("an example"));
        parts.put(String.class, () -> "an example");
        parts.put(Instant.class, () -> LONG_AGO);
        parts.put(LocalTime.class, () -> LocalTime.NOON);
        parts.put(LocalDate.class, () -> LocalDate.of(2026, 11, 2));
        parts.put(int.class, () -> 1);
        parts.put(Integer.class, () -> 1);
        parts.put(long.class, () -> 1L);
        parts.put(Long.class, () -> 1L);
        parts.put(boolean.class, () -> false);
        parts.put(Boolean.class, () -> false);
    }

    /** What examples are about. */
    record Ids(AccountId account, UnitId unit, ComplaintId complaint, CaseNumber number, IncidentId incident) {

        /** Things that are not there. */
        static final Ids NOWHERE = new Ids(
                new AccountId("account-nobody"),
                new UnitId("unit-nowhere"),
                new ComplaintId("complaint-nowhere"),
                CaseNumber.of(2611, 9999),
                new IncidentId("incident-nowhere"));
    }

    private static RecipientsFile emptyList() {
        try {
            return RecipientsFile.of(InputStream::nullInputStream);
        } catch (IOException neverFromMemory) {
            throw new UncheckedIOException(neverFromMemory);
        }
    }

    /** An example of a message. */
    Object of(Class<?> message) {
        return value(message, message);
    }

    private Object value(Type type, Class<?> message) {
        if (type instanceof ParameterizedType generic) {
            return several(generic, message);
        }
        Class<?> kind = (Class<?>) type;
        Supplier<Object> given = parts.get(kind);
        if (given != null) {
            return given.get();
        }
        if (kind.isEnum()) {
            return kind.getEnumConstants()[0];
        }
        if (kind.isRecord()) {
            return record(kind, message);
        }
        throw new AssertionError(
                "Say in Examples what a " + kind.getName() + " looks like; it is part of a " + message.getSimpleName());
    }

    private Object several(ParameterizedType generic, Class<?> message) {
        Class<?> kind = (Class<?>) generic.getRawType();
        if (!Collection.class.isAssignableFrom(kind)) {
            throw new AssertionError(
                    "Say in Examples what a " + generic + " looks like; it is part of a " + message.getSimpleName());
        }
        Object one = value(generic.getActualTypeArguments()[0], message);
        return Set.class.isAssignableFrom(kind) ? Set.of(one) : List.of(one);
    }

    private Object record(Class<?> kind, Class<?> message) {
        RecordComponent[] components = kind.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = mayBeLeftOut(components[i]) ? null : value(components[i].getGenericType(), message);
        }
        try {
            Constructor<?> constructor = kind.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException unfit) {
            throw new AssertionError(
                    "Say in Examples what a " + kind.getName() + " looks like; it is part of a "
                            + message.getSimpleName(),
                    unfit);
        }
    }

    // What names a thing of another unit is what the trials are about.
    private static boolean mayBeLeftOut(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && !NEVER_LEFT_OUT.contains(component.getName())
                && component.getType() != UnitId.class
                && component.getType() != ComplaintId.class
                && component.getType() != IncidentId.class;
    }
}
