package io.huiyin.server.health;

import io.huiyin.api.calendar.NextYear;
import io.huiyin.api.health.HealthFigure.Names;
import io.huiyin.api.health.HealthFinding;
import io.huiyin.api.health.HealthLine;
import io.huiyin.api.health.HealthSubject;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** Whether the final table of next year's holidays is there, without which deadlines over the turn stay provisional. */
record NextYearCheck(Supplier<NextYear> nextYear) implements HealthCheck {

    @Override
    public HealthSubject subject() {
        return HealthSubject.CALENDAR;
    }

    @Override
    public List<HealthLine> look(Instant now) {
        NextYear found = nextYear.get();
        // A year is a name: "2,027" would be a number of years.
        Names year = new Names(List.of(Integer.toString(found.year())));
        return List.of(HealthLine.of(subject(), now, judge(found.standing()), year));
    }

    private static HealthFinding judge(NextYear.Standing standing) {
        return switch (standing) {
            case FINE -> HealthFinding.CALENDAR_READY;
            case MISSING -> HealthFinding.CALENDAR_LACKS_NEXT_YEAR;
            case ALARMING -> HealthFinding.CALENDAR_LACKS_NEXT_YEAR_LATE;
        };
    }
}
