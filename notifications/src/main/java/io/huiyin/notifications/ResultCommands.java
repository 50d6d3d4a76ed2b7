package io.huiyin.notifications;

import io.huiyin.api.Command;
import io.huiyin.api.CommandId;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.RecordComplaintDeliveries;
import io.huiyin.api.delivery.DeliveryResult;
import io.huiyin.api.incident.IncidentId;
import io.huiyin.api.incident.RecordIncidentDeliveries;
import java.util.List;

/**
 * How what became of statutory letters is recorded. The command may come again, whole or in other portions, and must
 * record each result once.
 *
 * @param prefix how the names of the streams begin that it is for, see {@link Letter#resultsTo}
 */
public record ResultCommands(String prefix, Recording recording) {

    /** Makes the command for one stream. */
    @FunctionalInterface
    public interface Recording {

        /**
         * The command that records results on a stream.
         *
         * @param results 1 to 500
         */
        Command commandFor(String stream, CommandId commandId, List<DeliveryResult> results);
    }

    /** For every kind of case there is. */
    public static List<ResultCommands> ofEveryCase() {
        return List.of(
                new ResultCommands(
                        "complaint-",
                        (stream, commandId, results) ->
                                new RecordComplaintDeliveries(new ComplaintId(stream), commandId, results)),
                new ResultCommands(
                        "incident-",
                        (stream, commandId, results) ->
                                new RecordIncidentDeliveries(new IncidentId(stream), commandId, results)));
    }
}
