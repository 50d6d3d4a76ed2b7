package io.huiyin.command.incident;

import static io.huiyin.command.support.AggregateFixtures.sent;
import static io.huiyin.command.support.Refusals.refused;

import io.huiyin.api.CommandId;
import io.huiyin.api.incident.RecordRemedialMeasure;
import io.huiyin.api.incident.RemedialMeasureRecorded;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.command.support.Askers;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IncidentRemedyTest extends IncidentTest {

    private static RecordRemedialMeasure measure(String commandId, @Nullable Instant takenAt) {
        return new RecordRemedialMeasure(ID, new CommandId(commandId), text("关闭接口"), takenAt);
    }

    private RemedialMeasureRecorded recorded(Instant takenAt) {
        return new RemedialMeasureRecorded(ID, sealed("measure", "关闭接口"), takenAt, clock.instant());
    }

    @Test
    void a_measure_is_recorded_and_ends_no_obligation() {
        happens(aMajorIncident().when(measure("measure-1", null), OFFICER), recorded(NOW));
    }

    @Test
    void an_officer_may_say_that_it_was_taken_earlier() {
        happens(aMajorIncident().when(measure("measure-1", DETECTED), OFFICER), recorded(DETECTED));
    }

    @Test
    void there_may_be_many() {
        happens(
                aMajorIncident()
                        .andGivenCommands(sent(measure("measure-1", null), Askers.OFFICER))
                        .when(measure("measure-2", null), OFFICER),
                recorded(NOW));
    }

    @Test
    void the_same_measure_again_has_no_second_effect() {
        nothingHappens(aMajorIncident()
                .andGivenCommands(sent(measure("measure-1", null), Askers.OFFICER))
                .when(measure("measure-1", null), OFFICER));
    }

    @Test
    void no_measure_is_taken_before_the_incident() {
        Instant before = OCCURRED.minusMillis(1);
        isRefused(
                aMajorIncident().when(measure("measure-1", before), OFFICER),
                refused("takenAt", RefusalCode.BEFORE_THE_INCIDENT, before, OCCURRED));
    }

    @Test
    void no_measure_lies_ahead() {
        Instant ahead = NOW.plusSeconds(61);
        isRefused(
                aMajorIncident().when(measure("measure-1", ahead), OFFICER),
                refused("takenAt", RefusalCode.IN_THE_FUTURE, ahead, NOW));
    }

    @Test
    void a_measure_has_words() {
        isRefused(
                aMajorIncident()
                        .when(new RecordRemedialMeasure(ID, new CommandId("measure-1"), text("\n"), null), OFFICER),
                refused("measure", RefusalCode.REQUIRED));
    }

    @Test
    void an_officer_of_another_organisation_is_refused() {
        isRefused(
                aMajorIncident().when(measure("measure-1", null), OTHER_OFFICER),
                refused(null, RefusalCode.NOT_YOUR_INCIDENT));
    }

    @Test
    void a_closed_incident_takes_no_measures() {
        isRefused(
                aClosedIncident().when(measure("measure-1", null), OFFICER),
                refused(null, RefusalCode.INCIDENT_CLOSED));
    }
}
