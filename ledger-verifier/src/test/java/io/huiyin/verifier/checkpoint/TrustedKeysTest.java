package io.huiyin.verifier.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.verifier.fixture.SmallLedger;
import io.huiyin.verifier.format.AlgorithmSuite;
import io.huiyin.verifier.format.FormatException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrustedKeysTest {

    private SmallLedger ledger;
    private SigningKey successor;
    private SignedNote succession;

    @ParameterizedTest
    @EnumSource(AlgorithmSuite.class)
    void a_checkpoint_is_read_back_as_it_was_written(AlgorithmSuite suite) {
        SmallLedger small = SmallLedger.of(suite, 3);
        SignedCheckpoint read = SignedCheckpoint.parse(small.signed(2).text());

        assertThat(read.checkpoint().text()).isEqualTo(small.checkpoint(2).text());
        assertThat(read.checkpoint().size()).isEqualTo(4);
        assertThat(trusting(small.key()).require(read)).isEqualTo(read.checkpoint());
    }

    @ParameterizedTest
    @EnumSource(AlgorithmSuite.class)
    void a_checkpoint_of_an_unknown_key_counts_for_nothing(AlgorithmSuite suite) {
        SmallLedger small = SmallLedger.of(suite, 3);
        SigningKey other = SigningKey.generate(Origin.of(small.ledgerId()), suite);

        assertThatThrownBy(() -> trusting(small.key()).require(SignedCheckpoint.of(small.checkpoint(3), other)))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("is not signed by a trusted key");
    }

    @ParameterizedTest
    @EnumSource(AlgorithmSuite.class)
    void a_key_signs_only_for_the_ledger_it_is_named_after(AlgorithmSuite suite) {
        SmallLedger small = SmallLedger.of(suite, 3);
        SigningKey stranger =
                SigningKey.generate(Origin.of(SmallLedger.of(suite, 1, 2).ledgerId()), suite);

        assertThatThrownBy(() -> trusting(stranger).require(SignedCheckpoint.of(small.checkpoint(3), stranger)))
                .isInstanceOf(FormatException.class);
    }

    @ParameterizedTest
    @EnumSource(AlgorithmSuite.class)
    void the_key_named_by_a_trusted_one_is_trusted_and_the_old_one_only_for_what_was_before(AlgorithmSuite suite) {
        replaceKey(suite);
        TrustedKeys keys = trusting(ledger.key());
        assertThatThrownBy(() -> keys.require(SignedCheckpoint.of(ledger.checkpoint(3), successor)))
                .isInstanceOf(FormatException.class);

        keys.follow(SignedNote.parse(succession.encode()));

        assertThat(keys.require(SignedCheckpoint.of(ledger.checkpoint(3), successor))
                        .size())
                .isEqualTo(6);
        assertThat(keys.require(ledger.signed(2)).size()).isEqualTo(4);
        assertThatThrownBy(() -> keys.require(ledger.signed(3)))
                .hasMessageContaining("signed by a key that had been replaced by then");
    }

    @ParameterizedTest
    @EnumSource(AlgorithmSuite.class)
    void a_succession_that_no_trusted_key_signed_changes_nothing(AlgorithmSuite suite) {
        replaceKey(suite);
        TrustedKeys keys = trusting(ledger.key());
        keys.follow(successor.sign(succession.text()));

        assertThatThrownBy(() -> keys.require(SignedCheckpoint.of(ledger.checkpoint(3), successor)))
                .isInstanceOf(FormatException.class);
        assertThat(keys.require(ledger.signed(3)).size()).isEqualTo(6);
    }

    private void replaceKey(AlgorithmSuite suite) {
        ledger = SmallLedger.of(suite, 3);
        successor = SigningKey.generate(Origin.of(ledger.ledgerId()), suite);
        succession = ledger.key().sign(new KeySuccession(ledger.ledgerId(), 4, successor.verifier()).text());
    }

    private static TrustedKeys trusting(SigningKey key) {
        return new TrustedKeys(List.of(key.verifier()));
    }
}
