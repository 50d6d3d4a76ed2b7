package io.huiyin.api.health;

import static io.huiyin.api.health.HealthState.BEHIND;
import static io.huiyin.api.health.HealthState.IN_ORDER;
import static io.huiyin.api.health.HealthState.NEEDS_YOU;
import static io.huiyin.api.health.HealthState.TO_DO;

/** What was found about something the house watches. Each has a sentence and, where it is not in order, advice. */
public enum HealthFinding {
    /** Name; roles. */
    NODE_WORKS(IN_ORDER),
    /** Name. No background work is asked of this node. */
    NODE_ANSWERS_ONLY(IN_ORDER),

    /** The data belongs to one process. */
    ALONE(IN_ORDER),
    /** Names of the others. */
    NEIGHBOURS_SEEN(IN_ORDER),
    /** There could be others, and none has shown itself. */
    NO_NEIGHBOURS(IN_ORDER),
    /** Names of those that have fallen silent without saying farewell; since when the first has. */
    NEIGHBOUR_SILENT(NEEDS_YOU),

    /** Position. */
    VIEWS_UP_TO_DATE(IN_ORDER),
    /** Position; events behind. */
    VIEWS_CATCH_UP(BEHIND),
    /** Position; events behind; since when nothing was read. */
    VIEWS_STAND_STILL(NEEDS_YOU),

    /** Position. */
    SEARCH_UP_TO_DATE(IN_ORDER),
    /** Position; events behind. */
    SEARCH_CATCHES_UP(BEHIND),
    /** Position; events behind; since when nothing was read. */
    SEARCH_STANDS_STILL(NEEDS_YOU),

    /** Another node watches. */
    DEADLINES_ELSEWHERE(IN_ORDER),
    /** Deadlines watched; when all were last looked through; how late the latest milestone since the start was sent. */
    DEADLINES_WATCHED(IN_ORDER),
    /** Events not read yet; until then nothing fires. */
    DEADLINES_BEING_READ(BEHIND),
    /** How long the oldest milestone has waited; deadlines whose command failed and is sent again. */
    DEADLINES_LATE(BEHIND),
    /** When all were last looked through; how long the oldest milestone has waited. */
    DEADLINES_UNWATCHED(NEEDS_YOU),

    /** Next year, as a name. Its final table is there, or nobody can expect it yet. */
    CALENDAR_READY(IN_ORDER),
    /** Next year, as a name. Its table is missing, and the notices of other years were out by now. */
    CALENDAR_LACKS_NEXT_YEAR(TO_DO),
    /** Next year, as a name. Its table is missing, and no notice was ever later. */
    CALENDAR_LACKS_NEXT_YEAR_LATE(NEEDS_YOU),

    /** Messages waiting for their time; sent here since the start. */
    MESSAGES_GO_OUT(IN_ORDER),
    /** Messages that can be read here, because no way out is set. */
    MESSAGES_ARE_READ_HERE(IN_ORDER),
    /** Messages due; since when the oldest is; attempts that failed here since the start. */
    MESSAGES_WAIT(BEHIND),
    /** Messages that came back after they had been handed over; nobody has decided about them yet. */
    MESSAGES_BOUNCED(NEEDS_YOU),
    /** Messages that cannot be delivered without a person. */
    MESSAGES_DEAD(NEEDS_YOU),
    /** Since when; messages waiting. */
    MESSAGES_HELD(NEEDS_YOU),

    /** No relay is set. */
    MAIL_NOT_SET(IN_ORDER),
    /** A relay is set, and what is due leaves. */
    MAIL_GOES(IN_ORDER),
    /** Since when what is due has not left. */
    MAIL_STUCK(NEEDS_YOU),

    /** Last block; events; when. */
    LEDGER_SOUND(IN_ORDER),
    /** No verification has ended yet. */
    LEDGER_NOT_YET_PROVED(BEHIND),
    /** Events; when: too long ago. */
    LEDGER_PROVED_LONG_AGO(BEHIND),
    /** Events found sound; when. */
    LEDGER_UNSOUND(NEEDS_YOU),

    /** When the newest was made; events it covers. It was delivered outside the house. */
    CHECKPOINTS_LEAVE(IN_ORDER),
    /** When the newest was made; events it covers. No place outside is set. */
    CHECKPOINTS_STAY_HERE(IN_ORDER),
    /** When the newest was made; events it covers. Another node makes them. */
    CHECKPOINTS_ELSEWHERE(IN_ORDER),
    /** None was made so far. */
    CHECKPOINTS_NOT_YET(BEHIND),
    /** Since when making or delivering fails; when the last delivered one was made. */
    CHECKPOINTS_FAIL(BEHIND),
    /** Since when making or delivering fails, too long; when the last delivered one was made. */
    CHECKPOINTS_STUCK(NEEDS_YOU),
    /** Since when events wait for a signature; when the newest was made. */
    CHECKPOINTS_OVERDUE(NEEDS_YOU),

    /** Where. */
    STORED(IN_ORDER),
    /** Where. The settings accept a store that cannot promise durability. */
    STORED_WITHOUT_PROMISE(NEEDS_YOU),

    /** Bytes free; bytes in all. */
    DISK_ROOMY(IN_ORDER),
    /** Bytes free; bytes in all. */
    DISK_FILLS(TO_DO),
    /** Bytes free; bytes in all. */
    DISK_NEARLY_FULL(NEEDS_YOU),

    /** It could not be looked at. */
    UNREADABLE(NEEDS_YOU);

    private final HealthState state;

    HealthFinding(HealthState state) {
        this.state = state;
    }

    /** How grave it is. */
    public HealthState state() {
        return state;
    }
}
