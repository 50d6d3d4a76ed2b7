package io.huiyin.notifications.support;

import io.huiyin.api.CaseId;
import io.huiyin.api.delivery.DeliveryId;
import io.huiyin.api.delivery.Occasion;
import io.huiyin.api.delivery.RecipientKind;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.UnitId;
import io.huiyin.notifications.Letter;
import io.huiyin.notifications.Recipient;
import java.time.Duration;
import java.time.Instant;

/** Letters of tests. */
public final class Letters {

    public static final CaseId CASE = new CaseId("complaint-0001");
    public static final UnitId UNIT = new UnitId("unit-xihu");
    public static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");
    public static final Duration GOOD_FOR = Duration.ofDays(3);

    private Letters() {}

    /** A delivery of the case by number. */
    public static DeliveryId id(int number) {
        return DeliveryId.of(CASE + "@" + number, "unit-desk");
    }

    /** To the unit's desk. */
    public static Letter toTheDesk() {
        return letter(Recipient.deskOf(UNIT), false);
    }

    /** To the hotline's supervisor, who has an address. */
    public static Letter toTheSupervisor() {
        return letter(Recipient.office(RecipientKind.HOTLINE_SUPERVISOR), false);
    }

    /** To the competent authority, as the law asks. */
    public static Letter statutory() {
        return letter(Recipient.office(RecipientKind.COMPETENT_AUTHORITY), true);
    }

    /** To anybody. */
    public static Letter letter(Recipient recipient, boolean statutory) {
        return new Letter(
                CASE,
                "HZ2611-000001",
                UNIT,
                recipient,
                Occasion.COMPLAINT_DISPATCHED,
                new ClearText("【交办】诉求件"),
                new ClearText("请登录系统查看。\n"),
                MONDAY,
                statutory ? null : MONDAY.plus(GOOD_FOR),
                statutory,
                false,
                CASE.value());
    }
}
