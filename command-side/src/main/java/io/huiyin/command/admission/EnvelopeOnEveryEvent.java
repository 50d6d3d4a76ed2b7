package io.huiyin.command.admission;

import io.huiyin.api.Command;
import io.huiyin.api.envelope.Envelope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/**
 * Hands a command's envelope on to every event it leads to, with the command's id and the ids of the conversation. What
 * an event handler sends hands on the conversation only: a policy acts in the name of the house, not of the person
 * whose act it follows.
 */
public final class EnvelopeOnEveryEvent implements CorrelationDataProvider {

    private static final List<String> ENVELOPE = List.of(
            Envelope.ACTOR,
            Envelope.ROLE,
            Envelope.UNIT,
            Envelope.ON_BEHALF_OF,
            Envelope.PURPOSE,
            Envelope.SOURCE,
            Envelope.ORIGIN);

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        Map<String, Object> data = new HashMap<>();
        data.put(
                Envelope.CORRELATION_ID,
                message.getMetaData().getOrDefault(Envelope.CORRELATION_ID, message.getIdentifier()));
        data.put(Envelope.CAUSATION_ID, message.getIdentifier());
        if (message instanceof CommandMessage<?> command) {
            addEnvelope(command, data);
        }
        return data;
    }

    private static void addEnvelope(CommandMessage<?> command, Map<String, Object> data) {
        for (String key : ENVELOPE) {
            Object value = command.getMetaData().get(key);
            if (value != null) {
                data.put(key, value);
            }
        }
        if (command.getPayload() instanceof Command wish) {
            data.put(Envelope.COMMAND_ID, wish.commandId().value());
        }
    }
}
