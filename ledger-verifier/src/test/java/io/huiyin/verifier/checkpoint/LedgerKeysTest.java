package io.huiyin.verifier.checkpoint;

import static io.huiyin.verifier.fixture.SmallLedger.naming;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.verifier.bundle.BundleReport;
import io.huiyin.verifier.bundle.BundleVerification;
import io.huiyin.verifier.fixture.SmallLedger;
import io.huiyin.verifier.format.AlgorithmSuite;
import io.huiyin.verifier.format.FormatException;
import io.huiyin.verifier.verify.ProgressListener;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of blocks 0 to 3 the ledger had its first key; block 4 names the second, block 6 the third. */
class LedgerKeysTest {

    private SmallLedger ledger;
    private SigningKey second;
    private SigningKey third;

    private void three_keys(AlgorithmSuite suite) {
        ledger = SmallLedger.of(suite, 3);
        second = ledger.anotherKey();
        third = ledger.anotherKey();
        ledger.write(naming(ledger.key(), second, 0, ledger.key()));
        ledger.write(SmallLedger.event("long", 3, "entry 3"));
        ledger.write(naming(second, third, 1, second));
        ledger.write(SmallLedger.event("long", 4, "entry 4"));
    }

    @ParameterizedTest
    @EnumSource(AlgorithmSuite.class)
    void a_ledger_with_three_keys_is_proved_by_whoever_trusts_any_of_them(AlgorithmSuite suite) {
        three_keys(suite);
        for (SigningKey trusted : List.of(ledger.key(), second, third)) {
            BundleReport report = verify(trusted, third, 7, successions());

            assertThat(report.problem()).as("by %s", trusted).isNull();
            assertThat(report.events()).isEqualTo(10);
        }
    }

    @ParameterizedTest
    @EnumSource(AlgorithmSuite.class)
    void who_trusts_the_first_key_needs_its_word_for_the_others_and_is_told_which_lacks_it(AlgorithmSuite suite) {
        three_keys(suite);

        assertThatThrownBy(() -> verify(ledger.key(), third, 7, List.of()))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("not signed by a trusted key, but by "
                        + third.verifier().idHex());
        assertThatThrownBy(() ->
                        verify(ledger.key(), third, 7, List.of(successions().get(1))))
                .isInstanceOf(FormatException.class);
    }

    @ParameterizedTest
    @EnumSource(AlgorithmSuite.class)
    void a_replaced_key_signs_nothing_that_covers_its_replacement(AlgorithmSuite suite) {
        three_keys(suite);

        // Whoever hides the successions is found out by the ledger itself.
        assertThatThrownBy(() -> verify(ledger.key(), ledger.key(), 7, List.of()))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("signed by a key that had been replaced by then");
        assertThat(verify(ledger.key(), ledger.key(), 3, List.of()).problem()).isNull();
    }

    @ParameterizedTest
    @EnumSource(AlgorithmSuite.class)
    void a_key_that_the_one_before_has_not_vouched_for_is_named(AlgorithmSuite suite) {
        ledger = SmallLedger.of(suite, 3);
        SigningKey forged = ledger.anotherKey();
        ledger.write(naming(ledger.key(), forged, 0, forged));

        assertThat(verify(ledger.key(), ledger.key(), 4, List.of()).problem())
                .isEqualTo("Event 6 names the key " + forged.verifier().idHex() + " for this ledger, but the key "
                        + ledger.key().verifier().idHex() + " before it has not vouched for it");
    }

    @ParameterizedTest
    @EnumSource(AlgorithmSuite.class)
    void a_strangers_keys_that_vouch_for_each_other_are_not_this_ledgers(AlgorithmSuite suite) {
        ledger = SmallLedger.of(suite, 3);
        SigningKey stranger = ledger.anotherKey();
        SigningKey next = ledger.anotherKey();
        ledger.write(naming(stranger, next, 0, stranger));

        assertThat(verify(ledger.key(), ledger.key(), 4, List.of()).problem())
                .isEqualTo("Event 6 in block 4 names the key " + next.verifier().idHex()
                        + ", and none of this ledger's keys is one that is trusted");
    }

    @ParameterizedTest
    @EnumSource(AlgorithmSuite.class)
    void a_key_cannot_come_back_and_cannot_skip_the_one_before(AlgorithmSuite suite) {
        three_keys(suite);
        LedgerKeys keys = new LedgerKeys();
        keys.take(ledger.ledgerId(), 6, naming(ledger.key(), second, 0, ledger.key()));

        assertThatThrownBy(() -> keys.take(ledger.ledgerId(), 8, naming(second, ledger.key(), 1, second)))
                .hasMessageContaining("which this ledger had before");
        assertThatThrownBy(() -> keys.take(ledger.ledgerId(), 8, naming(ledger.key(), third, 1, ledger.key())))
                .hasMessageContaining("has not vouched for it");
        assertThat(keys.keyFor(6))
                .map(VerifierKey::text)
                .contains(ledger.key().verifier().text());
        assertThat(keys.keyFor(7))
                .map(VerifierKey::text)
                .contains(second.verifier().text());
    }

    @ParameterizedTest
    @EnumSource(AlgorithmSuite.class)
    void a_key_that_names_two_successors_is_refused(AlgorithmSuite suite) {
        three_keys(suite);
        TrustedKeys keys = new TrustedKeys(List.of(ledger.key().verifier()));
        keys.follow(succession(ledger.key(), second, 6));
        keys.follow(succession(ledger.key(), second, 6));

        assertThatThrownBy(() -> keys.follow(succession(ledger.key(), third, 6)))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("has named two successors, "
                        + second.verifier().idHex() + " and " + third.verifier().idHex());
    }

    private List<SignedNote> successions() {
        return List.of(succession(ledger.key(), second, 6), succession(second, third, 8));
    }

    private SignedNote succession(SigningKey before, SigningKey next, long fromSize) {
        return before.sign(new KeySuccession(ledger.ledgerId(), fromSize, next.verifier()).text());
    }

    private BundleReport verify(SigningKey trusted, SigningKey signer, int height, List<SignedNote> successions) {
        byte[] bundle = SmallLedger.bundle(
                SignedCheckpoint.of(ledger.checkpoint(height), signer),
                ledger.blocks().subList(0, height + 1),
                successions);
        return BundleVerification.verify(
                new ByteArrayInputStream(bundle),
                new TrustedKeys(List.of(trusted.verifier())),
                List.of(),
                ProgressListener.SILENT);
    }
}
