package io.huiyin.server.importing;

import io.huiyin.api.complaint.RegisterHistoricalComplaint;
import io.huiyin.api.unit.EstablishUnit;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One old case on its way in.
 *
 * @param line the line of the file on which it begins, from 1
 * @param key the older system's key
 * @param unit the unit that must be there first, if the row names one
 * @param command what takes the case over
 */
record HistoricalRow(long line, String key, @Nullable EstablishUnit unit, RegisterHistoricalComplaint command) {

    LocalDate receivedOn(ZoneId zone) {
        return command.receivedAt().atZone(zone).toLocalDate();
    }

    /** Says only where it stands. */
    @Override
    public String toString() {
        return "HistoricalRow[line " + line + "]";
    }
}
