package io.huiyin.query.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitLevel;
import io.huiyin.api.unit.UnitSummary;
import io.huiyin.query.House;
import io.huiyin.query.TestCase;
import io.huiyin.query.casefile.CaseState;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DocumentJsonTest {

    @Test
    void ids_are_plain_text_and_what_is_absent_is_left_out() {
        UnitSummary unit = new UnitSummary(new UnitId("unit-a"), "城管局", UnitLevel.CITY, null);
        assertThat(new String(DocumentJson.write(unit), StandardCharsets.UTF_8))
                .isEqualTo("{\"unitId\":\"unit-a\",\"name\":\"城管局\",\"level\":\"CITY\"}");
        assertThat(DocumentJson.read(DocumentJson.write(unit), UnitSummary.class))
                .isEqualTo(unit);
    }

    @Test
    void a_whole_case_comes_back_as_it_was() {
        TestCase complaint = TestCase.of(1, "噪音", "夜间施工", House.MONDAY);
        CaseState state = new CaseState(
                complaint.registration(),
                new AccountId("account-a"),
                complaint.deadline(),
                true,
                new UnitId("unit-a"),
                true,
                complaint.replied("好", House.MONDAY),
                null,
                12,
                4);
        byte[] json = DocumentJson.write(state);
        assertThat(DocumentJson.read(json, CaseState.class)).isEqualTo(state);
        assertThat(new String(json, StandardCharsets.UTF_8)).contains("\"receivedAt\":\"2026-11-23T01:00:00Z\"");
    }

    @Test
    void a_document_of_another_shape_is_noticed() {
        byte[] later = "{\"unitId\":\"unit-a\",\"name\":\"甲\",\"level\":\"CITY\",\"phone\":\"1\"}"
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> DocumentJson.read(later, UnitSummary.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("UnitSummary");
    }
}
