package io.huiyin.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworksTest {

    @Test
    void an_ipv4_address_stands_for_itself() {
        assertThat(Networks.of("192.0.2.7")).isEqualTo("192.0.2.7").isNotEqualTo(Networks.of("192.0.2.8"));
    }

    @Test
    void addresses_of_one_ipv6_subnet_are_one_network() {
        assertThat(Networks.of("2001:db8:1:2::1")).isEqualTo(Networks.of("2001:db8:1:2:ffff:ffff:ffff:ffff"));
        assertThat(Networks.of("2001:db8:1:2::1")).isNotEqualTo(Networks.of("2001:db8:1:3::1"));
    }

    @Test
    void what_is_no_address_stands_for_itself() {
        assertThat(Networks.of("")).isEmpty();
        assertThat(Networks.of("not:an:address")).isEqualTo("not:an:address");
    }
}
