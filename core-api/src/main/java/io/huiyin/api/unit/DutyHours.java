package io.huiyin.api.unit;

import java.time.LocalTime;

/**
 * When a unit's desk is staffed on working days, in the city's zone (Asia/Shanghai).
 *
 * @param from its first instant
 * @param until the instant it ends, later on the same day
 */
public record DutyHours(LocalTime from, LocalTime until) {

    /** Whether the desk is staffed at a time of a working day. */
    public boolean include(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(until);
    }
}
