package io.huiyin.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "13812345678, 13812345678",
        "138-1234-5678, 13812345678",
        "+86 138 1234 5678, 13812345678",
        "＋８６１３８１２３４５６７８, 13812345678",
        "(0086)13812345678, 13812345678",
        "电话：138 1234 5678（家）, 13812345678",
        "0571-88886666, 57188886666",
        "+86 571 8888 6666, 57188886666",
        "+86 (0)571 8888 6666, 57188886666",
        "86190000, 86190000",
        "+1 202 555 0100, 12025550100"
    })
    void one_number_has_one_form(String written, String normalised) {
        assertThat(PhoneNumber.normalised(written)).contains(normalised);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "无", "不愿透露", "0", "12345", "110", "+86", "0000000000", "11111111111", "999999"})
    void what_cannot_be_a_number_is_none(String written) {
        assertThat(PhoneNumber.normalised(written)).isEmpty();
    }
}
