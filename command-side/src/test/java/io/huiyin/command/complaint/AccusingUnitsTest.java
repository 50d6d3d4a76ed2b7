package io.huiyin.command.complaint;

import static io.huiyin.command.support.AggregateFixtures.sent;
import static io.huiyin.command.support.Envelopes.passing;
import static io.huiyin.command.support.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.CommandId;
import io.huiyin.api.complaint.AccusedUnitNamed;
import io.huiyin.api.complaint.Channel;
import io.huiyin.api.complaint.Complainant;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.DispatchComplaint;
import io.huiyin.api.complaint.Matter;
import io.huiyin.api.complaint.MatterKind;
import io.huiyin.api.complaint.RegisterComplaint;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.UnitId;
import io.huiyin.command.support.AggregateFixtures;
import io.huiyin.command.support.Askers;
import io.huiyin.command.support.CountedNumbers;
import io.huiyin.command.support.KnownUnits;
import io.huiyin.command.support.SettableClock;
import io.huiyin.command.support.TransparentVault;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A tip-off about a unit, and where it may never go. */
class AccusingUnitsTest {

    private static final ComplaintId ID = new ComplaintId("complaint-1");

    private final AggregateTestFixture<Complaint> fixture = AggregateFixtures.fixture(
            Complaint.class,
            new SettableClock(Instant.parse("2026-11-23T02:00:00Z")),
            new TransparentVault(),
            new CountedNumbers());

    private static RegisterComplaint about(MatterKind kind, @Nullable UnitId accused) {
        return new RegisterComplaint(
                ID,
                new CommandId("register-1"),
                Channel.PHONE,
                new Matter(kind, false),
                new ClearText("收费"),
                new ClearText("办事窗口违规收费"),
                Complainant.ANONYMOUS,
                null,
                null,
                accused);
    }

    private ResultValidator<Complaint> whenRegistered(RegisterComplaint command) {
        return fixture.givenNoPriorActivity().when(command, Askers.AGENT.toMetaData());
    }

    private ResultValidator<Complaint> whenATipOffAboutTheDistrictGoesTo(UnitId unit) {
        return fixture.givenCommands(sent(about(MatterKind.TIP_OFF, KnownUnits.DISTRICT), Askers.AGENT))
                .when(
                        new DispatchComplaint(ID, new CommandId("dispatch-1"), null, unit, null),
                        Askers.SUPERVISOR.toMetaData());
    }

    @Test
    void a_tip_off_names_the_unit_it_is_about() {
        whenRegistered(about(MatterKind.TIP_OFF, KnownUnits.STREET))
                .expectEventsMatching(passing(events -> assertThat(events)
                        .extracting(event -> (Object) event.getPayload())
                        .contains(new AccusedUnitNamed(ID, KnownUnits.STREET))));
        whenRegistered(about(MatterKind.TIP_OFF, null))
                .expectEventsMatching(passing(events ->
                        assertThat(events).noneMatch(event -> event.getPayload() instanceof AccusedUnitNamed)));
    }

    @Test
    void nothing_but_a_tip_off_accuses_and_nobody_accuses_a_unit_that_is_not_there() {
        whenRegistered(about(MatterKind.COMPLAINT, KnownUnits.STREET))
                .expectException(refused("accusedUnit", RefusalCode.ONLY_TIP_OFFS_ACCUSE))
                .expectNoEvents();
        whenRegistered(about(MatterKind.TIP_OFF, KnownUnits.UNKNOWN))
                .expectException(refused("accusedUnit", RefusalCode.UNKNOWN_UNIT, KnownUnits.UNKNOWN))
                .expectNoEvents();
    }

    @Test
    void it_goes_neither_to_that_unit_nor_to_one_below_it() {
        whenATipOffAboutTheDistrictGoesTo(KnownUnits.DISTRICT)
                .expectException(refused("unitId", RefusalCode.ACCUSED_UNIT, KnownUnits.DISTRICT))
                .expectNoEvents();
        whenATipOffAboutTheDistrictGoesTo(KnownUnits.STREET)
                .expectException(refused("unitId", RefusalCode.ACCUSED_UNIT, KnownUnits.STREET))
                .expectNoEvents();
    }

    @Test
    void it_goes_to_the_unit_above() {
        whenATipOffAboutTheDistrictGoesTo(KnownUnits.CITY).expectSuccessfulHandlerExecution();
    }
}
