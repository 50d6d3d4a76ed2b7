package io.huiyin.command.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.RecordMissedReply;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.refusal.Violation;
import io.huiyin.command.support.Askers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedRolesInterceptorTest {

    private static final RecordMissedReply COMMAND =
            new RecordMissedReply(new ComplaintId("complaint-1"), new CommandId("one"), 1);

    record ForNobodyInParticular() {}

    @AllowedRoles({})
    record ForNobody() {}

    @AllowedRoles(Role.HOTLINE_AGENT)
    record ForAgents() {}

    private static Object let(Object command, Map<String, ?> metaData) throws Exception {
        CommandMessage<?> message =
                GenericCommandMessage.asCommandMessage(command).withMetaData(metaData);
        return new AllowedRolesInterceptor().handle(new DefaultUnitOfWork<>(message), () -> "through");
    }

    private static Envelope in(Role role) {
        Envelope agent = Askers.AGENT;
        return new Envelope(agent.actor(), role, null, null, null, agent.source(), agent.origin());
    }

    private static void isRefused(Object command, Map<String, ?> metaData, Violation violation) {
        assertThatThrownBy(() -> let(command, metaData))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.violations()).isEqualTo(List.of(violation)));
    }

    @Test
    void a_listed_role_gets_through() throws Exception {
        assertThat(let(COMMAND, Askers.HOUSE.toMetaData())).isEqualTo("through");
        assertThat(let(new ForAgents(), in(Role.HOTLINE_AGENT).toMetaData())).isEqualTo("through");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HOTLINE_AGENT")
    void any_other_role_does_not_not_even_the_house(Role role) {
        isRefused(new ForAgents(), in(role).toMetaData(), Violation.of(null, RefusalCode.NOT_YOUR_ROLE, role));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SYSTEM")
    void a_command_that_names_no_role_is_for_no_person(Role role) {
        isRefused(
                new ForNobodyInParticular(),
                in(role).toMetaData(),
                Violation.of(null, RefusalCode.NOT_YOUR_ROLE, role));
    }

    @ParameterizedTest
    @EnumSource
    void a_command_for_nobody_is_for_nobody(Role role) {
        isRefused(new ForNobody(), in(role).toMetaData(), Violation.of(null, RefusalCode.NOT_YOUR_ROLE, role));
    }

    @ParameterizedTest
    @ValueSource(strings = {Envelope.ACTOR, Envelope.ROLE, Envelope.SOURCE, Envelope.ORIGIN})
    void an_envelope_that_lacks_something_is_refused(String key) {
        Map<String, String> metaData = new HashMap<>(Askers.HOUSE.toMetaData());
        metaData.remove(key);
        isRefused(COMMAND, metaData, Violation.of("envelope", RefusalCode.REQUIRED));
    }

    @Test
    void an_unknown_role_is_refused() {
        Map<String, String> metaData = new HashMap<>(Askers.HOUSE.toMetaData());
        metaData.put(Envelope.ROLE, "MAYOR");
        isRefused(COMMAND, metaData, Violation.of("envelope", RefusalCode.REQUIRED));
    }

    @Test
    @SuppressWarnings("NullAway") // what a REST body may leave out, whatever the types say
    void a_command_without_an_id_is_refused() {
        isRefused(
                new RecordMissedReply(new ComplaintId("complaint-1"), null, 1),
                Askers.HOUSE.toMetaData(),
                Violation.of("commandId", RefusalCode.REQUIRED));
    }
}
