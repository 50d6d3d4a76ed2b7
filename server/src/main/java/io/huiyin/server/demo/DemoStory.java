package io.huiyin.server.demo;

import io.huiyin.api.account.Role;
import io.huiyin.api.complaint.Channel;
import io.huiyin.api.complaint.MatterKind;
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
record DemoStory(String lateEntryReason, List<DemoUnit> units, List<DemoAccount> accounts, List<DemoCase> cases) {

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
     * @param daysAgo how many days before today it was received
     */
    record DemoCase(
            int daysAgo,
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
}
