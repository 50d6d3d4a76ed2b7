package io.huiyin.command.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.CommandId;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.complaint.Channel;
import io.huiyin.api.complaint.Complainant;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.DispatchComplaint;
import io.huiyin.api.complaint.Matter;
import io.huiyin.api.complaint.MatterKind;
import io.huiyin.api.complaint.RegisterComplaint;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.UnitId;
import io.huiyin.command.support.PartsVault;
import org.junit.jupiter.api.Test;

class WishDigestsTest {

    private static final ComplaintId ID = new ComplaintId("complaint-1");
    private static final AccountId ASKER = new AccountId("account-agent");

    private final WishDigests digests = new WishDigests(PartsVault.INSTANCE);

    private static DispatchComplaint dispatch(String commandId, Long version, String unit) {
        return new DispatchComplaint(ID, new CommandId(commandId), version, new UnitId(unit), null);
    }

    @Test
    void neither_the_command_id_nor_the_version_seen_is_part_of_the_wish() {
        assertThat(digests.of(dispatch("one", 1L, "unit-a"), ASKER))
                .isEqualTo(digests.of(dispatch("two", 2L, "unit-a"), ASKER))
                .isNotEqualTo(digests.of(dispatch("one", 1L, "unit-b"), ASKER));
    }

    @Test
    void the_same_wish_of_somebody_else_is_another_wish() {
        assertThat(digests.of(dispatch("one", 1L, "unit-a"), ASKER))
                .isNotEqualTo(digests.of(dispatch("one", 1L, "unit-a"), AccountId.SYSTEM));
    }

    /** Stored digests must fit for ever: whatever changes this list makes every later import of an old file fail. */
    @Test
    void what_is_digested_stays_as_it_is() {
        RegisterComplaint command = new RegisterComplaint(
                ID,
                new CommandId("one"),
                Channel.PHONE,
                new Matter(MatterKind.HELP, false),
                new ClearText("subject"),
                new ClearText("narrative"),
                new Complainant(new ClearText("name"), null, null, null),
                null,
                null);
        assertThat(digests.ofContent(command))
                .isEqualTo("RegisterComplaint|/complaintId/value=complaint-1|/channel=PHONE|/matter/kind=HELP"
                        + "|/matter/breachOfRegulation=false|/subject/value=subject|/narrative/value=narrative"
                        + "|/complainant/name/value=name");
    }
}
