package io.huiyin.command.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.complaint.Complainant;
import io.huiyin.api.sealing.ClearText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactFormsTest {

    private final Findings findings = new Findings();

    private Complainant withPhone(String phone) {
        return ContactForms.tidy(new Complainant(null, new ClearText(phone), null, null), findings);
    }

    private void withEmail(String email) {
        ContactForms.tidy(new Complainant(null, null, new ClearText(email), null), findings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"110", "12345", "13800000000", "0571-8888 0000", "+86 138 0000 0000", " 13800000000 "})
    void these_are_phone_numbers(String phone) {
        withPhone(phone);
        assertThat(findings.none()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12",
                "一三八",
                "call me",
                "138;0000",
                "138+000",
                "-138000",
                "138\n0000",
                "+",
                "123456789012345678901"
            })
    void these_are_not(String phone) {
        withPhone(phone);
        assertThat(findings.none()).isFalse();
    }

    @Test
    void full_width_digits_become_plain_ones() {
        assertThat(withPhone("＋８６　１３８").phone()).isEqualTo(new ClearText("+86 138"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.cn", "wang.xiao+1@mail.example.com", "王@例子.中国"})
    void these_are_mail_addresses(String email) {
        withEmail(email);
        assertThat(findings.none()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "a@b", "a@@b.cn", "a b@c.cn", "a@b..cn", "a@b.cn\nBcc: x@y.cn", "<a@b.cn>", "a@b.cn,c@d.cn"
            })
    void these_are_none(String email) {
        withEmail(email);
        assertThat(findings.none()).isFalse();
    }

    @Test
    void nobody_given_is_somebody_anonymous() {
        assertThat(ContactForms.tidy(null, findings)).isEqualTo(Complainant.ANONYMOUS);
    }
}
