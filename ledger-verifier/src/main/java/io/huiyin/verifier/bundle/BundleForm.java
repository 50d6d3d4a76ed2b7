package io.huiyin.verifier.bundle;

import java.nio.charset.StandardCharsets;

/** What writer and reader of bundles must agree on; {@code docs/ledger-format.md}, section 10. */
final class BundleForm {

    static final byte[] MAGIC = "HUIBND\r\n".getBytes(StandardCharsets.US_ASCII);
    static final byte[] END = "HUIEND\r\n".getBytes(StandardCharsets.US_ASCII);
    static final int VERSION = 1;
    static final int OF_A_LEDGER = 1;
    static final int OF_EVENTS = 2;

    private BundleForm() {}
}
