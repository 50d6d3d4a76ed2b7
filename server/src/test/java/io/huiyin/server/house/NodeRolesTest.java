package io.huiyin.server.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeRolesTest {

    @Test
    void a_node_does_what_it_is_told_to() {
        NodeRoles roles = NodeRoles.of(" views, Deadlines");

        assertThat(roles.include(NodeRole.VIEWS)).isTrue();
        assertThat(roles.include(NodeRole.DEADLINES)).isTrue();
        assertThat(roles.include(NodeRole.DELIVERY)).isFalse();
        assertThat(roles).hasToString("views,deadlines").isEqualTo(NodeRoles.of("deadlines,views"));
    }

    @Test
    void a_node_may_do_nothing_but_answer() {
        assertThat(NodeRoles.of("none").include(NodeRole.VIEWS)).isFalse();
        assertThat(NodeRoles.of("none")).hasToString("none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"view", "views,", "", "views deadlines", "none,views"})
    void a_role_that_does_not_exist_is_refused_with_a_sentence_that_names_those_that_do(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NodeRoles.of(text))
                .withMessageContaining("the roles are views,deadlines,delivery");
    }

    @Test
    void what_is_printed_can_be_read_again() {
        assertThat(NodeRoles.of(NodeRoles.ALL.toString())).isEqualTo(NodeRoles.ALL);
    }
}
