package io.huiyin.notifications.policy;

import io.huiyin.api.DomainEvent;
import io.huiyin.api.calendar.HolidayTableMissing;
import io.huiyin.api.delivery.Occasion;
import io.huiyin.api.delivery.RecipientKind;
import io.huiyin.notifications.Recipient;
import io.huiyin.notifications.recall.KnownCase;
import java.util.List;
import java.util.Map;

/** Whoever keeps the system running hears once when next year's holiday table is missing, and once when that is alarming. */
record MissingTablesAreTold(HouseMatters matters, LetterFacts letters, Ladder ladder) implements Policy {

    private static final String CALENDAR_PAGE = "calendar";

    @Override
    public String name() {
        return "missing-holiday-tables-are-told";
    }

    @Override
    public boolean concerns(DomainEvent event) {
        return event instanceof HolidayTableMissing;
    }

    @Override
    public List<Telling> tell(DomainEvent event, Cause cause) {
        HolidayTableMissing missing = (HolidayTableMissing) event;
        List<Recipient> administrators = ladder.ifReachable(RecipientKind.SYSTEM_ADMINISTRATOR);
        if (administrators.isEmpty()) {
            return List.of();
        }
        KnownCase about = matters.about("calendar-of-" + missing.year(), null);
        return administrators.stream()
                .map(recipient -> Telling.reminder(
                        about,
                        recipient,
                        Occasion.HOLIDAY_TABLE_MISSING,
                        "holiday-table-missing",
                        () -> facts(recipient, missing)))
                .toList();
    }

    private Map<String, ?> facts(Recipient recipient, HolidayTableMissing missing) {
        return letters.ofTheHouse(recipient, CALENDAR_PAGE)
                .with("year", Integer.toString(missing.year()))
                .with("standing", missing.standing().name())
                .all();
    }
}
