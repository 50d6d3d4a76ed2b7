package io.huiyin.verifier.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.verifier.chain.FiledBlock;
import io.huiyin.verifier.chain.FiledRecord;
import io.huiyin.verifier.checkpoint.KeySuccession;
import io.huiyin.verifier.checkpoint.Origin;
import io.huiyin.verifier.checkpoint.SignedCheckpoint;
import io.huiyin.verifier.checkpoint.SignedNote;
import io.huiyin.verifier.checkpoint.SigningKey;
import io.huiyin.verifier.checkpoint.TrustedKeys;
import io.huiyin.verifier.fixture.SmallLedger;
import io.huiyin.verifier.format.AlgorithmSuite;
import io.huiyin.verifier.format.FormatException;
import io.huiyin.verifier.verify.ProgressListener;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BundleVerificationTest {

    private static final int BLOCKS = 40;

    @ParameterizedTest
    @EnumSource(AlgorithmSuite.class)
    void a_whole_ledger_is_proved_from_its_bundle_and_a_key(AlgorithmSuite suite) {
        SmallLedger ledger = SmallLedger.of(suite, BLOCKS);
        BundleReport report = verify(ledger, ledger.bundle());

        assertThat(report.problem()).isNull();
        assertThat(report.whole()).isTrue();
        assertThat(report.blocks()).isEqualTo(BLOCKS + 1);
        assertThat(report.events()).isEqualTo(2 * BLOCKS);
        assertThat(report.ledgerId()).isEqualTo(ledger.ledgerId());
    }

    @ParameterizedTest
    @EnumSource(AlgorithmSuite.class)
    void the_events_of_a_stream_are_proved_without_the_rest(AlgorithmSuite suite) {
        SmallLedger ledger = SmallLedger.of(suite, BLOCKS);
        BundleReport report = verify(ledger, ledger.streamBundle(7), ledger.signed(7));

        assertThat(report.problem()).isNull();
        assertThat(report.whole()).isFalse();
        assertThat(report.events()).isEqualTo(BLOCKS);
        assertThat(report.streams()).isEqualTo(Map.of("long", (long) BLOCKS));
    }

    @ParameterizedTest
    @EnumSource(AlgorithmSuite.class)
    void a_key_named_by_the_one_before_it_is_enough(AlgorithmSuite suite) {
        SmallLedger ledger = SmallLedger.of(suite, BLOCKS);
        SigningKey successor = SigningKey.generate(Origin.of(ledger.ledgerId()), suite);
        SignedNote succession = ledger.key().sign(new KeySuccession(ledger.ledgerId(), 4, successor.verifier()).text());
        SignedCheckpoint checkpoint = SignedCheckpoint.of(ledger.checkpoint(BLOCKS), successor);

        assertThat(verify(ledger, SmallLedger.bundle(checkpoint, ledger.blocks(), List.of(succession)))
                        .problem())
                .isNull();
        assertThatThrownBy(() -> verify(ledger, SmallLedger.bundle(checkpoint, ledger.blocks(), List.of())))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("not signed by a trusted key");
    }

    @Test
    void a_changed_event_is_found_in_its_block() {
        SmallLedger ledger = ledger();
        assertThat(forged(ledger, blocks -> {
                    byte[] record = blocks.get(20).records().get(1).bytes().clone();
                    record[record.length - 1] ^= 1;
                    blocks.set(20, withRecord(blocks.get(20), record));
                    return blocks;
                }))
                .isEqualTo("Block 20 commits to other events than it has");
    }

    @Test
    void a_missing_block_is_named() {
        assertThat(forged(ledger(), blocks -> {
                    blocks.remove(20);
                    return blocks;
                }))
                .isEqualTo("Block 20 is missing");
    }

    @Test
    void swapped_blocks_are_named() {
        assertThat(forged(ledger(), blocks -> {
                    FiledBlock other = blocks.get(20);
                    blocks.set(20, blocks.get(21));
                    blocks.set(21, other);
                    return blocks;
                }))
                .isEqualTo("Blocks 20 and 21 were swapped");
    }

    @Test
    void a_cut_tail_is_told_by_the_checkpoint() {
        assertThat(forged(ledger(), blocks -> new ArrayList<>(blocks.subList(0, BLOCKS - 4))))
                .startsWith("The ledger ends with block 35 and has 70 events, but the checkpoint of 80 events")
                .endsWith("covers block 40: its end was cut off");
    }

    @Test
    void a_ledger_written_anew_with_right_hashes_is_told_by_a_kept_checkpoint() {
        SmallLedger ledger = ledger();
        SmallLedger anew = SmallLedger.of(AlgorithmSuite.SHA256_ED25519, 30);
        anew.write(SmallLedger.event("long", 30, "not what was said"), SmallLedger.event("note-30", 0, "single"));
        for (int i = 31; i < BLOCKS + 2; i++) {
            anew.write(SmallLedger.event("long", i, "entry " + i), SmallLedger.event("note-" + i, 0, "single"));
        }
        // Whoever can write the ledger anew has its key, too.
        SignedCheckpoint checkpoint = SignedCheckpoint.of(anew.checkpoint(BLOCKS + 2), ledger.key());
        byte[] bundle = SmallLedger.bundle(checkpoint, anew.blocks(), List.of());

        assertThat(verify(ledger, bundle).problem()).isNull();
        assertThat(verify(ledger, bundle, ledger.signed(25)).problem()).isNull();
        assertThat(verify(ledger, bundle, ledger.signed(25), ledger.signed(36)).problem())
                .startsWith("Up to block 36 there are other events than the checkpoint of 72 events made at ")
                .endsWith("something from block 26 on was written anew with right hashes");
    }

    @Test
    void an_older_ledger_cannot_pass_for_the_one_a_kept_checkpoint_is_of() {
        SmallLedger ledger = ledger();
        SmallLedger other = SmallLedger.of(AlgorithmSuite.SHA256_ED25519, BLOCKS, 2);
        TrustedKeys both =
                new TrustedKeys(List.of(ledger.key().verifier(), other.key().verifier()));

        assertThat(BundleVerification.verify(
                                new ByteArrayInputStream(other.bundle()),
                                both,
                                List.of(ledger.signed(3)),
                                ProgressListener.SILENT)
                        .problem())
                .contains("is of ledger " + ledger.ledgerId());
    }

    @Test
    void a_kept_checkpoint_that_the_bundle_does_not_speak_of_is_not_taken_for_proved() {
        SmallLedger ledger = ledger();
        assertThat(verify(ledger, ledger.streamBundle(7), ledger.signed(8)).problem())
                .startsWith("It is not proved that the ledger still begins with the 16 events");
    }

    @ParameterizedTest
    @EnumSource(AlgorithmSuite.class)
    void a_bit_flipped_anywhere_in_a_bundle_is_found(AlgorithmSuite suite) {
        SmallLedger ledger = SmallLedger.of(suite, 2);
        for (byte[] bundle : List.of(ledger.bundle(), ledger.streamBundle(1))) {
            for (int i = 0; i < bundle.length; i++) {
                byte[] changed = bundle.clone();
                changed[i] ^= 4;
                assertThat(isSound(ledger, changed)).as("byte %d", i).isFalse();
            }
        }
    }

    @Test
    void a_bundle_cut_off_or_continued_anywhere_is_found() {
        SmallLedger ledger = SmallLedger.of(AlgorithmSuite.SHA256_ED25519, 2);
        for (byte[] bundle : List.of(ledger.bundle(), ledger.streamBundle(1))) {
            for (int length = 0; length < bundle.length; length++) {
                assertThat(isSound(ledger, Arrays.copyOf(bundle, length)))
                        .as("%d bytes", length)
                        .isFalse();
            }
            assertThat(isSound(ledger, Arrays.copyOf(bundle, bundle.length + 1)))
                    .isFalse();
        }
    }

    private static SmallLedger ledger() {
        return SmallLedger.of(AlgorithmSuite.SHA256_ED25519, BLOCKS);
    }

    private static String forged(SmallLedger ledger, UnaryOperator<List<FiledBlock>> forgery) {
        List<FiledBlock> blocks = forgery.apply(new ArrayList<>(ledger.blocks()));
        return verify(ledger, SmallLedger.bundle(ledger.signedHead(), blocks, List.of()))
                .problem();
    }

    private static FiledBlock withRecord(FiledBlock block, byte[] record) {
        List<FiledRecord> records = new ArrayList<>(block.records());
        records.set(1, new FiledRecord(null, record));
        return new FiledBlock(block.height(), block.firstPosition(), block.header(), records);
    }

    private static BundleReport verify(SmallLedger ledger, byte[] bundle, SignedCheckpoint... kept) {
        TrustedKeys keys = new TrustedKeys(List.of(ledger.key().verifier()));
        return BundleVerification.verify(
                new ByteArrayInputStream(bundle), keys, List.of(kept), ProgressListener.SILENT);
    }

    private static boolean isSound(SmallLedger ledger, byte[] bundle) {
        try {
            return verify(ledger, bundle).sound();
        } catch (FormatException said) {
            assertThat(said.getMessage()).isNotBlank();
            return false;
        }
    }
}
