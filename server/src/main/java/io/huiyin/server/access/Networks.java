package io.huiyin.server.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** The network an address belongs to, as far as one client can have many addresses of it. */
final class Networks {

    private static final int BYTES_OF_A_SUBNET = 8;
    private static final int BYTES_OF_IPV6 = 16;

    private Networks() {}

    /** An IPv4 address itself; of an IPv6 address its /64, for one client is given as many addresses as that has. */
    static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            // An address with a colon is never looked up by name.
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == BYTES_OF_IPV6
                    ? HexFormat.of().formatHex(Arrays.copyOf(bytes, BYTES_OF_A_SUBNET))
                    : HexFormat.of().formatHex(bytes);
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
