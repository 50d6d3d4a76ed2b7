package io.huiyin.server.calendar;

import io.huiyin.api.calendar.FindNextYear;
import io.huiyin.api.calendar.NextYear;
import io.huiyin.server.control.HouseAsker;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryBus;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Whether the final table of next year is there. Its absence is no failure of this node, so it never takes the node out of
 * service: the status says {@code UP}, and the detail how urgent it is.
 */
@Component
class CalendarHealth extends AbstractHealthIndicator {

    private final QueryBus queries;

    CalendarHealth(QueryBus queries) {
        this.queries = queries;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        NextYear next =
                new HouseAsker(queries, () -> {}).ask(new FindNextYear(), ResponseTypes.instanceOf(NextYear.class));
        health.status(Status.UP).withDetail("year", next.year()).withDetail("table", next.standing());
    }
}
