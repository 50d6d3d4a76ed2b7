package io.huiyin.command.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.api.CommandId;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.refusal.RefusedException;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;

class RecentCommandsTest {

    private static MetaData command(int number) {
        return MetaData.from(Map.of(Envelope.COMMAND_ID, "c-" + number, Envelope.COMMAND_DIGEST, "d-" + number));
    }

    private static CommandId id(int number) {
        return new CommandId("c-" + number);
    }

    private static RecentCommands after(int commands) {
        return IntStream.rangeClosed(1, commands)
                .mapToObj(RecentCommandsTest::command)
                .reduce(RecentCommands.NONE, RecentCommands::with, (one, other) -> other);
    }

    @Test
    void the_last_thirty_two_are_remembered_and_no_more() {
        RecentCommands recent = after(33);
        assertThat(recent.oldestFirst()).hasSize(32);
        assertThat(recent.includes(id(1), "d-1")).isFalse();
        assertThat(recent.includes(id(2), "d-2")).isTrue();
        assertThat(recent.includes(id(33), "d-33")).isTrue();
    }

    @Test
    void several_events_of_one_command_are_one_memory() {
        MetaData furtherEvent = MetaData.with(Envelope.COMMAND_ID, "c-1");
        assertThat(after(1).with(furtherEvent).with(command(1)).oldestFirst()).hasSize(1);
    }

    @Test
    void the_same_id_with_another_wish_is_refused() {
        assertThatThrownBy(() -> after(1).includes(id(1), "another"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("COMMAND_ID_REUSED");
    }
}
