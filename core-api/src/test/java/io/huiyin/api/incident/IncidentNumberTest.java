package io.huiyin.api.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.api.complaint.CaseNumber;
import org.junit.jupiter.api.Test;

class IncidentNumberTest {

    @Test
    void an_incidents_number_is_counted_like_a_complaints_and_told_apart_by_its_letter() {
        String incident = IncidentNumber.of(2611, 7).value();

        assertThat(incident).startsWith("S-2611-0007-");
        assertThat(incident.substring(1))
                .isEqualTo(CaseNumber.of(2611, 7).value().substring(1));
        assertThat(IncidentNumber.isValid(incident)).isTrue();
        assertThat(CaseNumber.isValid(incident)).isFalse();
        assertThatThrownBy(() -> new IncidentNumber(CaseNumber.of(2611, 7).value()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
