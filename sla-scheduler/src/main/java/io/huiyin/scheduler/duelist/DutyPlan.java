package io.huiyin.scheduler.duelist;

import io.huiyin.api.unit.DutyHours;
import io.huiyin.api.unit.UnitId;
import io.huiyin.deadlines.WorkingCalendar;
import io.huiyin.deadlines.WorkingCalendars;
import io.huiyin.scheduler.duelist.DueListState.UnitHours;
import io.huiyin.scheduler.duelist.DueListState.UnitPlace;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Plans when a unit hears of milestones at whose instants its desk is empty: when the last hour of duty before the instant
 * begins, so that something can still be done that day. A unit works the days of the district it stands in. Thread-safe.
 */
public final class DutyPlan {

    private static final Duration LAST_HOUR = Duration.ofHours(1);
    // The longest rest in the calendar, and a duty plan without any day, both end the search.
    private static final int MOST_DAYS_BACK = 30;

    private final WorkingCalendars calendars;
    private final ZoneId zone;
    private final Map<UnitId, DutyHours> hoursOfUnits = new ConcurrentHashMap<>();
    private final UnitPlaces places = new UnitPlaces();
    // One name for all cases of a unit, or each case would keep its own.
    private final Map<UnitId, UnitId> names = new ConcurrentHashMap<>();
    private volatile @Nullable WorkingCalendar approved;

    /**
     * @param calendars the one in force tells the days on which units are on duty, until another one is followed
     * @param zone where duty hours are read
     */
    public DutyPlan(WorkingCalendars calendars, ZoneId zone) {
        this.calendars = calendars;
        this.zone = zone;
    }

    /** From now on a unit is on duty at these hours of working days; null means around the clock. */
    public void hoursAre(UnitId unit, @Nullable DutyHours hours) {
        if (hours == null) {
            hoursOfUnits.remove(unit);
        } else {
            hoursOfUnits.put(unit, hours);
        }
    }

    /** A unit stands somewhere in the tree of the city. */
    void stands(UnitPlace place) {
        places.add(place);
    }

    /** Whether a unit has hours at all. */
    boolean goesHome(UnitId unit) {
        return hoursOfUnits.containsKey(unit);
    }

    /** Another calendar was approved: from now on it is counted on here, too. */
    void follow(String calendar) {
        approved = calendars.byHash(calendar).orElseGet(calendars::inForce);
    }

    /** The hours of every unit that has any. */
    List<UnitHours> hours() {
        return hoursOfUnits.entrySet().stream()
                .map(each -> new UnitHours(each.getKey(), each.getValue()))
                .toList();
    }

    /** Where every unit stands. */
    List<UnitPlace> places() {
        return places.all();
    }

    /** A watch with the one name that all cases of its unit share. */
    Watch sharingTheName(Watch watch) {
        UnitId unit = watch.unit();
        return unit == null ? watch : watch.ofUnit(names.computeIfAbsent(unit, first -> first));
    }

    /**
     * A unit has the case whose deadline is watched, or keeps it at other hours.
     *
     * @param from since when: nobody hears of anything before
     */
    public Watch heldBy(Watch watch, UnitId unit, Instant from) {
        UnitId name = names.computeIfAbsent(unit, first -> first);
        return watch.heldBy(name, record -> forewarning(record, unit, from));
    }

    private Stream<Ahead> forewarning(Ahead record, UnitId unit, Instant from) {
        DutyHours hours = hoursOfUnits.get(unit);
        return hours == null
                ? Stream.of()
                : lastHourBefore(record.at(), hours, daysOf(unit))
                        .map(hour -> hour.isBefore(from) ? from : hour)
                        .filter(hour -> hour.isBefore(record.at()))
                        .map(record::forewarnedAt)
                        .stream();
    }

    private WorkingCalendar daysOf(UnitId unit) {
        WorkingCalendar followed = approved;
        WorkingCalendar ofTheCity = followed == null ? calendars.inForce() : followed;
        return ofTheCity.in(places.districtOf(unit).map(UnitId::value).orElse(null));
    }

    // Empty when the desk is staffed at the instant.
    private Optional<Instant> lastHourBefore(Instant instant, DutyHours hours, WorkingCalendar days) {
        ZonedDateTime local = instant.atZone(zone);
        boolean staffed = days.isExpectedToBeWorked(local.toLocalDate()) && hours.include(local.toLocalTime());
        return staffed
                ? Optional.empty()
                : Stream.iterate(local.toLocalDate(), day -> day.minusDays(1))
                        .limit(MOST_DAYS_BACK)
                        .filter(days::isExpectedToBeWorked)
                        .filter(day -> !end(day, hours).isAfter(instant))
                        .map(day -> end(day, hours).minus(lastHour(hours)))
                        .findFirst();
    }

    private Instant end(LocalDate day, DutyHours hours) {
        return day.atTime(hours.until()).atZone(zone).toInstant();
    }

    private static Duration lastHour(DutyHours hours) {
        LocalTime from = hours.from();
        Duration whole = Duration.between(from, hours.until());
        return whole.compareTo(LAST_HOUR) < 0 ? whole : LAST_HOUR;
    }
}
