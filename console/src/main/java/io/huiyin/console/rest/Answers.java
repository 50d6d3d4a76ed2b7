package io.huiyin.console.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiyin.api.complaint.Complainant;
import io.huiyin.api.complaint.RegisteredComplaint;
import io.huiyin.api.incident.RegisteredIncident;
import io.huiyin.api.unit.UnitLevel;
import io.huiyin.api.unit.UnitSummary;
import io.huiyin.console.gateway.Desk;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What the API answers commands with. */
final class Answers {

    private static final String POSITION = "Pass as atLeast to read what was just written · 读取时作为 atLeast 传入";

    private Answers() {}

    private static @Nullable Long positionAfter(Desk desk) {
        OptionalLong position = desk.positionNow();
        return position.isPresent() ? position.getAsLong() : null;
    }

    /** The answer to a registration. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Registered(
            String complaintId,
            String number,
            Instant due,
            @Nullable LocalDate lastDay,
            boolean provisional,
            boolean alreadyThere,
            @Schema(description = POSITION) @Nullable Long position) {

        static Registered of(RegisteredComplaint registered, Desk desk) {
            return new Registered(
                    registered.complaintId().value(),
                    registered.number().value(),
                    registered.deadline().due(),
                    registered.deadline().lastDay(),
                    registered.deadline().provisional(),
                    registered.alreadyThere(),
                    positionAfter(desk));
        }
    }

    /** The answer to the registration of an incident. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RegisteredAsIncident(
            String incidentId,
            @Nullable String number,
            boolean alreadyThere,
            @Schema(description = POSITION) @Nullable Long position) {

        static RegisteredAsIncident of(RegisteredIncident registered, Desk desk) {
            return new RegisteredAsIncident(
                    registered.incidentId().value(),
                    registered.number() == null ? null : registered.number().value(),
                    registered.alreadyThere(),
                    positionAfter(desk));
        }
    }

    /** The answer to everything that changes something and says nothing more. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Done(
            String id,
            @Schema(description = POSITION) @Nullable Long position) {

        static Done of(Object id, Desk desk) {
            return new Done(id.toString(), positionAfter(desk));
        }
    }

    /** The answer to a proposal that a second person decides on. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Proposed(
            int number,

            @Schema(description = "Hash of what the second person is to look at, and names · 供第二人核对的内容哈希")
            String hash,

            @Schema(description = POSITION) @Nullable Long position) {

        static Proposed of(int number, String hash, Desk desk) {
            return new Proposed(number, hash, positionAfter(desk));
        }
    }

    /** Who complains. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Revealed(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address) {

        static Revealed of(Complainant complainant) {
            return new Revealed(
                    CaseView.clear(complainant.name()),
                    CaseView.clear(complainant.phone()),
                    CaseView.clear(complainant.email()),
                    CaseView.clear(complainant.address()));
        }
    }

    /** A unit. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UnitView(
            String unitId,
            String name,
            UnitLevel level,
            @Nullable String parent) {

        static UnitView of(UnitSummary unit) {
            return new UnitView(
                    unit.unitId().value(),
                    unit.name(),
                    unit.level(),
                    unit.parent() == null ? null : unit.parent().value());
        }
    }
}
