package io.huiyin.console.trail;

import io.huiyin.api.CaseId;
import io.huiyin.api.EventNames;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.trail.LookUpPurpose;
import io.huiyin.api.trail.LookUpReason;
import io.huiyin.api.trail.TrailDirection;
import io.huiyin.api.trail.TrailFilter;
import io.huiyin.console.forms.FieldReader;
import io.huiyin.console.forms.Numbers;
import io.huiyin.console.time.Moments;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the trail, as typed; pages and the API read it alike.
 *
 * @param ask set by the form's button, so that opening the page alone asks nothing and records nothing
 * @param from recorded at this time or later: an instant, or local time of the house
 * @param until recorded before this time
 * @param actor pseudonym of an account, with or without {@code account-}
 * @param event stable name of a kind of event
 * @param caseId id of a complaint or incident, or the number of a complaint
 * @param unit id of a unit
 * @param purpose why
 * @param reference the reader's file number
 * @param direction which way to read; newest first when left out
 * @param at the position to begin at
 * @param size how many events a page has
 */
public record TrailRequest(
        @Nullable String ask,
        @Nullable String from,
        @Nullable String until,
        @Nullable String actor,
        @Nullable String event,
        @Nullable String caseId,
        @Nullable String unit,
        @Nullable String purpose,
        @Nullable String reference,
        @Nullable String direction,
        @Nullable String at,
        @Nullable String size) {

    /** The fields beside which a form says what is wrong. */
    public static final Set<String> FIELDS =
            Set.of("from", "until", "actor", "event", "caseId", "unit", "purpose", "reference", "format", "at");

    /** The parameters there are. */
    public static final Set<String> PARAMETERS = Set.of(
            "from", "until", "actor", "event", "caseId", "unit", "purpose", "reference", "direction", "at", "size");

    private static final int USUAL_SIZE = 50;
    private static final int LARGEST_SIZE = 500;
    private static final String ACCOUNT = "account-";

    /** Whether anything is asked at all. */
    public boolean asks() {
        return isGiven(ask) || narrows() || isGiven(at);
    }

    /** Whether it leaves events out. */
    public boolean narrows() {
        return Stream.of(from, until, actor, event, caseId, unit).anyMatch(TrailRequest::isGiven);
    }

    /**
     * Which events are asked for.
     *
     * @param byNumber the complaint with a number
     */
    public TrailFilter filter(FieldReader reader, Moments moments, Function<String, Optional<CaseId>> byNumber) {
        return new TrailFilter(
                time(reader, "from", from, moments),
                time(reader, "until", until, moments),
                reader.optional("actor", actor, TrailRequest::account, "account-…"),
                kindOfEvent(reader),
                caseId(reader, byNumber),
                reader.optionalUnit("unit", unit));
    }

    /** Why, if the reader says so. */
    public @Nullable LookUpReason reason(FieldReader reader) {
        LookUpPurpose why = reader.optionalChoice("purpose", purpose, FieldReader.anyOf(LookUpPurpose.class));
        if (why == null && isGiven(reference)) {
            reader.note("purpose", RefusalCode.REQUIRED);
        }
        return why == null ? null : new LookUpReason(why, given(reference).orElse(null));
    }

    /** Why, where it has to be said. */
    public Optional<LookUpReason> requiredReason(FieldReader reader) {
        return reader.requiredChoice("purpose", purpose, FieldReader.anyOf(LookUpPurpose.class))
                .map(why -> new LookUpReason(why, given(reference).orElse(null)));
    }

    /** Which way to read. */
    public TrailDirection direction(FieldReader reader) {
        TrailDirection way = reader.optionalChoice("direction", direction, FieldReader.anyOf(TrailDirection.class));
        return way == null ? TrailDirection.BACKWARDS : way;
    }

    /** Where to begin; null for the end it is read from. */
    public @Nullable Long position(FieldReader reader) {
        return Numbers.position(reader, "at", at);
    }

    /** How many events a page has. */
    public int size(FieldReader reader) {
        return Numbers.between(reader, "size", size, 1, LARGEST_SIZE, USUAL_SIZE);
    }

    /** What was asked, but for where in the ledger, for an address that asks it again. */
    Map<String, String> parameters() {
        Map<String, String> given = new LinkedHashMap<>();
        put(given, "ask", ask);
        put(given, "from", from);
        put(given, "until", until);
        put(given, "actor", actor);
        put(given, "event", event);
        put(given, "caseId", caseId);
        put(given, "unit", unit);
        put(given, "purpose", purpose);
        put(given, "reference", reference);
        put(given, "direction", direction);
        put(given, "size", size);
        return given;
    }

    private static AccountId account(String typed) {
        return new AccountId(typed.startsWith(ACCOUNT) ? typed : ACCOUNT + typed);
    }

    private @Nullable String kindOfEvent(FieldReader reader) {
        Optional<String> name = given(event);
        if (name.isPresent() && !EventNames.byName().containsKey(name.get())) {
            reader.note(
                    "event",
                    RefusalCode.NOT_ALLOWED,
                    String.join(", ", EventNames.byName().keySet()));
        }
        return name.orElse(null);
    }

    /**
     * Which case; null for none.
     *
     * @param byNumber the complaint with a number
     */
    @Nullable
    CaseId caseId(FieldReader reader, Function<String, Optional<CaseId>> byNumber) {
        Optional<String> typed = given(caseId);
        if (typed.isEmpty()) {
            return null;
        }
        Optional<CaseId> found = byNumber.apply(typed.get());
        return found.isPresent()
                ? found.get()
                : reader.optional("caseId", caseId, CaseId::new, "T-2611-0381-2207, complaint-…, incident-…");
    }

    private static @Nullable Instant time(FieldReader reader, String field, @Nullable String typed, Moments moments) {
        return reader.optional(
                field,
                typed,
                text -> text.endsWith("Z")
                        ? Instant.parse(text)
                        : moments.fromForm(LocalDateTime.parse(text.replace(' ', 'T'))),
                "2026-11-24T17:21, 2026-11-24T09:21:00Z");
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        given(value).ifPresent(text -> parameters.put(name, text));
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static boolean isGiven(@Nullable String value) {
        return given(value).isPresent();
    }
}
