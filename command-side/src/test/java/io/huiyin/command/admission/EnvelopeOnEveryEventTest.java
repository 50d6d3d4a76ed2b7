package io.huiyin.command.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.CommandId;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.Role;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.RecordMissedReply;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.api.unit.UnitId;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

class EnvelopeOnEveryEventTest {

    private static final Envelope FULL = new Envelope(
            new AccountId("account-li"),
            Role.HANDLER,
            new UnitId("unit-street"),
            "account-wang",
            "回访",
            "rest",
            Origin.DRILL);

    private final EnvelopeOnEveryEvent provider = new EnvelopeOnEveryEvent();

    private static CommandMessage<?> command(Map<String, ?> metaData) {
        return GenericCommandMessage.asCommandMessage(
                        new RecordMissedReply(new ComplaintId("complaint-1"), new CommandId("one"), 1))
                .withMetaData(metaData);
    }

    @Test
    void a_commands_events_carry_its_whole_envelope_and_its_id() {
        Map<String, ?> data = provider.correlationDataFor(command(FULL.toMetaData()));
        assertThat(Envelope.from(data)).isEqualTo(FULL);
        assertThat(data.get(Envelope.COMMAND_ID)).isEqualTo("one");
    }

    @Test
    void the_first_message_of_a_conversation_names_it() {
        CommandMessage<?> command = command(FULL.toMetaData());
        Map<String, ?> data = provider.correlationDataFor(command);
        assertThat(data.get(Envelope.CORRELATION_ID)).isEqualTo(command.getIdentifier());
        assertThat(data.get(Envelope.CAUSATION_ID)).isEqualTo(command.getIdentifier());
    }

    @Test
    void later_messages_keep_its_name_and_name_their_own_cause() {
        CommandMessage<?> command = command(Map.of(Envelope.CORRELATION_ID, "first"));
        Map<String, ?> data = provider.correlationDataFor(command);
        assertThat(data.get(Envelope.CORRELATION_ID)).isEqualTo("first");
        assertThat(data.get(Envelope.CAUSATION_ID)).isEqualTo(command.getIdentifier());
    }

    @Test
    void whoever_reacts_to_an_event_does_not_act_in_the_name_of_its_actor() {
        EventMessage<?> event = GenericEventMessage.asEventMessage("something").withMetaData(FULL.toMetaData());
        assertThat(provider.correlationDataFor(event)).containsOnlyKeys(Envelope.CORRELATION_ID, Envelope.CAUSATION_ID);
    }

    @Test
    void nothing_else_a_command_carries_gets_into_the_ledger() {
        CommandMessage<?> command = command(Map.of("password", "secret", Envelope.COMMAND_DIGEST, "forged"));
        assertThat(provider.correlationDataFor(command))
                .containsOnlyKeys(Envelope.CORRELATION_ID, Envelope.CAUSATION_ID, Envelope.COMMAND_ID);
    }
}
