package io.huiyin.notifications.outbox;

import io.huiyin.api.delivery.DeliveryFigures;
import io.huiyin.api.delivery.DeliveryList;
import io.huiyin.notifications.NotificationsSettings;
import io.huiyin.notifications.delivery.DeliveryLists;
import io.huiyin.notifications.delivery.ResultQueue;
import io.huiyin.notifications.delivery.SendingSwitch;
import io.huiyin.notifications.sending.SendingFigures;
import java.time.Instant;

/** How sending goes, in numbers. Counts lists, so ask no more often than a page or a metric does. */
public record OutboxFigures(
        NotificationsSettings settings, SendingSwitch sendingSwitch, ResultQueue results, SendingFigures here) {

    private static final int MOST_RESULTS = 1_000;

    DeliveryFigures now() {
        Instant now = settings.clock().instant();
        DeliveryLists lists = new DeliveryLists(settings.keptState());
        return new DeliveryFigures(
                settings.channel() != null,
                lists.count(DeliveryList.WAITING),
                lists.countDue(now),
                lists.count(DeliveryList.DEAD),
                lists.count(DeliveryList.BOUNCED),
                here.sent(),
                here.failed(),
                lists.oldestDue(now).orElse(null),
                results.after("", MOST_RESULTS).size(),
                sendingSwitch.hold().orElse(null));
    }
}
