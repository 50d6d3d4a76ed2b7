package io.huiyin.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.verifier.checkpoint.KeySuccession;
import io.huiyin.verifier.checkpoint.Origin;
import io.huiyin.verifier.checkpoint.SigningKey;
import io.huiyin.verifier.checkpoint.VerifierKey;
import io.huiyin.verifier.fixture.NaiveTree;
import io.huiyin.verifier.fixture.SmallLedger;
import io.huiyin.verifier.format.AlgorithmSuite;
import io.huiyin.verifier.format.TreeHasher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The proofs in the format's page are what this code makes; {@code -Dhuiyin.regenerate=true} writes them there. */
class ProofsOnThePageTest {

    private static final Path PAGE = Path.of("..", "docs", "ledger-format.md");
    private static final String BEGIN = "<!-- proofs: written by ProofsOnThePageTest -->\n```text\n";
    private static final String END = "```\n<!-- end of proofs -->";
    private static final int HEX_COLUMNS = 64;
    private static final String SEED = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
    private static final String PUBLIC = "03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8";
    private static final String NEXT_SEED = "202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f";
    private static final String NEXT_PUBLIC = "29acbae141bccaf0b22e1a94d34d0bc7361e526d0bfe12c89794bc9322966dd7";

    private final StringBuilder text = new StringBuilder();

    @Test
    void the_page_shows_the_proofs_that_are_made() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        assertThat(end).isGreaterThanOrEqualTo(begin).isGreaterThan(BEGIN.length());
        if (Boolean.getBoolean("huiyin.regenerate")) {
            page = page.substring(0, begin) + example() + page.substring(end);
            Files.writeString(PAGE, page);
            text.setLength(0);
            end = page.indexOf(END);
        }

        assertThat(page.substring(begin, end)).isEqualTo(example());
    }

    private String example() {
        SmallLedger ledger = SmallLedger.of(AlgorithmSuite.SHA256_ED25519, 3, 1, name -> key(name, SEED, PUBLIC));
        title("THE KEY");
        line("private key, 32 bytes   " + SEED);
        line("public key, 32 bytes    " + PUBLIC);
        text.append(ledger.key().verifier().text()).append('\n');
        title("CHECKPOINT OF 6 EVENTS");
        text.append(ledger.signedHead().text());
        title("RECEIPT OF EVENT 2");
        text.append(ledger.receipt(2).text());
        title("CONSISTENCY OF 4 EVENTS WITH 6");
        hashes("root of 4   ", List.of(ledger.tree().root(4)));
        hashes("path        ", ledger.tree().consistency(4, 6));
        hashes("root of 6   ", List.of(ledger.tree().root(6)));
        title("SUCCESSION FROM 4 EVENTS ON");
        VerifierKey next =
                key(Origin.of(ledger.ledgerId()), NEXT_SEED, NEXT_PUBLIC).verifier();
        text.append(ledger.key()
                .sign(new KeySuccession(ledger.ledgerId(), 4, next).text())
                .encode());
        SigningKey key = key(Origin.of(ledger.ledgerId()), NEXT_SEED, NEXT_PUBLIC);
        title("RECORD OF THE EVENT THAT NAMES THAT KEY");
        hex(SmallLedger.naming(ledger.key(), key, 0, ledger.key()).encode());
        title("BUNDLE OF STREAM long, 3 EVENTS, WITH THE PROOF THAT A TREE OF 2 BEGINS IT");
        hex(ledger.streamBundle(1));
        title("SUITE 2: SM3 ROOTS OVER THE FIRST 1, 2, 3 INPUTS OF SECTION 12");
        NaiveTree sm3 = new NaiveTree(new TreeHasher(AlgorithmSuite.SM3_SM2));
        List.of("", "00", "10").forEach(input -> sm3.add(HexFormat.of().parseHex(input)));
        hashes("", List.of(sm3.root(1), sm3.root(2), sm3.root(3)));
        return text.toString();
    }

    private static SigningKey key(String name, String seed, String publicKey) {
        HexFormat hex = HexFormat.of();
        return SigningKey.of(
                new VerifierKey(name, AlgorithmSuite.SHA256_ED25519, hex.parseHex(publicKey)),
                hex.parseHex("302e020100300506032b657004220420" + seed));
    }

    private void title(String title) {
        text.append(text.isEmpty() ? "" : "\n").append(title).append('\n');
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void hashes(String name, List<byte[]> hashes) {
        hashes.forEach(hash -> line(name + HexFormat.of().formatHex(hash)));
    }

    private void hex(byte[] bytes) {
        String hex = HexFormat.of().formatHex(bytes);
        for (int at = 0; at < hex.length(); at += HEX_COLUMNS) {
            line(hex.substring(at, Math.min(hex.length(), at + HEX_COLUMNS)));
        }
    }
}
