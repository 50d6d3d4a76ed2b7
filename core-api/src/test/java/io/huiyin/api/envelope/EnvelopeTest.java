package io.huiyin.api.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.Role;
import io.huiyin.api.unit.UnitId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

    @Test
    void an_envelope_travels_as_metadata_and_comes_back() {
        Envelope full = new Envelope(
                new AccountId("account-li"),
                Role.HANDLER,
                new UnitId("unit-street"),
                "account-wang",
                "回访",
                "rest",
                Origin.DRILL);
        assertThat(Envelope.from(full.toMetaData())).isEqualTo(full);
    }

    @Test
    void what_is_absent_has_no_key() {
        Envelope house = Envelope.system("import", Origin.IMPORT);
        assertThat(house.toMetaData())
                .containsOnlyKeys(Envelope.ACTOR, Envelope.ROLE, Envelope.SOURCE, Envelope.ORIGIN);
        assertThat(Envelope.from(house.toMetaData())).isEqualTo(house);
    }

    @Test
    void an_envelope_without_an_actor_is_none() {
        assertThatThrownBy(() -> Envelope.from(Map.of(Envelope.ROLE, "AUDITOR")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Envelope.ACTOR);
    }
}
