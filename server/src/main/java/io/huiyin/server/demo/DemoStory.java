package io.huiyin.server.demo;

import io.huiyin.api.account.Role;
import io.huiyin.api.complaint.Channel;
import io.huiyin.api.complaint.MatterKind;
import io.huiyin.api.incident.DataKind;
import io.huiyin.api.incident.IncidentKind;
import io.huiyin.api.incident.IncidentLevel;
import io.huiyin.api.incident.SystemKind;
import io.huiyin.api.unit.UnitLevel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sample that the demo tells, read from a resource.
 *
 * @param lateEntryReason why its older cases are entered late
 */
record DemoStory(
        String lateEntryReason,
        List<DemoUnit> units,
        List<DemoAccount> accounts,
        List<DemoCase> cases,
        DemoIncident incident) {

    static DemoStory read() {
        try (InputStream resource = DemoStory.class.getResourceAsStream("/demo-story.json")) {
            return new JsonMapper().readValue(Objects.requireNonNull(resource), DemoStory.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A unit of the sample. */
    record DemoUnit(
            String id,
            String name,
            UnitLevel level,
            @Nullable String parent) {}

    /** An account of the sample. */
    record DemoAccount(
            String login, String name, Role role, @Nullable String unit) {}

    /**
     * A case of the sample.
     *
     * @param daysAgo how many days before today it was received, where {@code workdaysGone} does not say
     * @param workdaysGone how many working days of its time are gone by today's 00:00, whatever day today is
     */
    record DemoCase(
            int daysAgo,
            @Nullable Integer workdaysGone,
            Channel channel,
            MatterKind kind,
            boolean breach,
            String subject,
            String narrative,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String unit,
            @Nullable String reply) {}

    /**
     * The incident of the sample: open, its plan started, its reports still owed under several clocks.
     *
     * @param minutesAgo how many minutes before now it happened; it was detected half as long ago
     */
    record DemoIncident(
            int minutesAgo,
            IncidentKind kind,
            SystemKind system,
            List<DataKind> dataKinds,
            String title,
            String description,
            IncidentLevel level,
            IncidentLevel cacLevel,
            String reason,
            String plan,
            String measure) {}
}
