package io.huiyin.console.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.account.Role;
import io.huiyin.api.cases.TimelineEntry;
import io.huiyin.api.delivery.DeliveryOutcome;
import io.huiyin.api.delivery.RecipientKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UndeliveredTest {

    private static final String REPLY = "delivery-complaint-1@5:complainant";
    private static final String REPORT = "delivery-incident-1@7:competent-authority";

    private static TimelineEntry recorded(String standings) {
        return new TimelineEntry(
                9,
                6,
                "DeliveriesRecorded",
                Instant.EPOCH,
                Instant.EPOCH,
                "account-system",
                Role.SYSTEM,
                null,
                standings.isEmpty() ? Map.of() : Map.of("standings", standings));
    }

    @Test
    void a_message_that_came_back_stands_until_somebody_has_seen_to_it() {
        TimelineEntry sent = recorded(REPLY + "|COMPLAINANT|HANDED_OVER");
        TimelineEntry back = recorded(REPLY + "|COMPLAINANT|BOUNCED");
        TimelineEntry settled = recorded(REPLY + "|COMPLAINANT|GIVEN_UP");

        assertThat(Undelivered.of(List.of(sent))).isEmpty();
        assertThat(Undelivered.of(List.of(sent, back)))
                .containsExactly(new Undelivered(REPLY, RecipientKind.COMPLAINANT, DeliveryOutcome.BOUNCED));
        assertThat(Undelivered.of(List.of(sent, back, settled))).isEmpty();
    }

    @Test
    void each_message_stands_for_itself() {
        TimelineEntry both =
                recorded(REPORT + "|COMPETENT_AUTHORITY|FAILED delivery-incident-1@7:regulator|REGULATOR|HANDED_OVER");
        assertThat(Undelivered.of(List.of(both)))
                .extracting(Undelivered::recipient)
                .containsExactly(RecipientKind.COMPETENT_AUTHORITY);
    }

    @Test
    void a_timeline_of_before_says_nothing() {
        assertThat(Undelivered.of(List.of(recorded("")))).isEmpty();
    }
}
