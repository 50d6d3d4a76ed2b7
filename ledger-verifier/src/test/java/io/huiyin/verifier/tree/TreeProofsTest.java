package io.huiyin.verifier.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.verifier.fixture.NaiveTree;
import io.huiyin.verifier.format.AlgorithmSuite;
import io.huiyin.verifier.format.TreeHasher;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TreeProofsTest {

    private static final int ALL_OF = 70;
    private static final int LARGEST = 5_000;
    private static final int TRIES = 1_500;
    private static final long SEED = 20261126;

    @ParameterizedTest
    @EnumSource(AlgorithmSuite.class)
    void every_proof_of_every_small_tree_is_that_of_the_rfc_and_holds(AlgorithmSuite suite) {
        TreeHasher hasher = new TreeHasher(suite);
        NaiveTree tree = grown(hasher, ALL_OF);
        for (int size = 0; size <= ALL_OF; size++) {
            assertThat(new TreeProofs(tree, hasher).root(size)).isEqualTo(tree.root(size));
            for (int other = 0; other < size; other++) {
                requireInclusion(tree, hasher, other, size);
                requireConsistency(tree, hasher, other, size);
            }
            requireConsistency(tree, hasher, size, size);
        }
    }

    @Test
    void proofs_of_thousands_of_sizes_hold() {
        TreeHasher hasher = new TreeHasher(AlgorithmSuite.SHA256_ED25519);
        NaiveTree tree = grown(hasher, LARGEST);
        Random random = new Random(SEED);
        for (int i = 0; i < TRIES; i++) {
            int size = 1 + random.nextInt(LARGEST);
            requireInclusion(tree, hasher, random.nextInt(size), size);
            requireConsistency(tree, hasher, random.nextInt(size + 1), size);
        }
    }

    @Test
    void a_proof_with_anything_changed_proves_nothing() {
        TreeHasher hasher = new TreeHasher(AlgorithmSuite.SHA256_ED25519);
        ProofRules rules = new ProofRules(hasher);
        NaiveTree tree = grown(hasher, 300);
        Random random = new Random(SEED);
        for (int i = 0; i < TRIES; i++) {
            int size = 2 + random.nextInt(299);
            int position = random.nextInt(size);
            List<byte[]> path = tree.inclusion(position, size);
            byte[] leaf = tree.leaf(position);
            byte[] root = tree.root(size);
            assertThat(rules.includes(leaf, position, size, changed(path, random), root))
                    .isFalse();
            assertThat(rules.includes(changed(leaf, random), position, size, path, root))
                    .isFalse();
            assertThat(rules.includes(leaf, position, size, path, changed(root, random)))
                    .isFalse();
            assertThat(rules.includes(leaf, (position + 1) % size, size, path, root))
                    .isFalse();

            int older = 1 + random.nextInt(size - 1);
            List<byte[]> between = tree.consistency(older, size);
            byte[] olderRoot = tree.root(older);
            assertThat(rules.isBeginning(older, olderRoot, size, root, changed(between, random)))
                    .isFalse();
            assertThat(rules.isBeginning(older, changed(olderRoot, random), size, root, between))
                    .isFalse();
            assertThat(rules.isBeginning(older, olderRoot, size, changed(root, random), between))
                    .isFalse();
        }
    }

    @Test
    void what_cannot_be_proved_is_not_asked_for() {
        TreeHasher hasher = new TreeHasher(AlgorithmSuite.SHA256_ED25519);
        TreeProofs proofs = new TreeProofs(grown(hasher, 5), hasher);
        assertThatThrownBy(() -> proofs.inclusion(5, 5)).hasMessage("A tree of 5 events has no position 5");
        assertThatThrownBy(() -> proofs.consistency(6, 5)).hasMessage("No tree of 6 events begins one of 5");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "5, 8, bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
                + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
                + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "2, 3, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "1, 5, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
    })
    void inclusion_proofs_are_those_of_certificate_transparency(int position, int size, String path) {
        TreeHasher hasher = new TreeHasher(AlgorithmSuite.SHA256_ED25519);
        assertThat(hex(new TreeProofs(certificates(hasher), hasher).inclusion(position, size)))
                .isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "6, 8, 0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"
                + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
                + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "2, 5, 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
    })
    void consistency_proofs_are_those_of_certificate_transparency(int older, int size, String path) {
        TreeHasher hasher = new TreeHasher(AlgorithmSuite.SHA256_ED25519);
        assertThat(hex(new TreeProofs(certificates(hasher), hasher).consistency(older, size)))
                .isEqualTo(path);
    }

    private static void requireInclusion(NaiveTree tree, TreeHasher hasher, int position, int size) {
        List<byte[]> path = new TreeProofs(tree, hasher).inclusion(position, size);
        assertThat(hex(path)).isEqualTo(hex(tree.inclusion(position, size)));
        assertThat(new ProofRules(hasher).includes(tree.leaf(position), position, size, path, tree.root(size)))
                .as("event %d of %d", position, size)
                .isTrue();
    }

    private static void requireConsistency(NaiveTree tree, TreeHasher hasher, int older, int size) {
        List<byte[]> path = new TreeProofs(tree, hasher).consistency(older, size);
        assertThat(hex(path)).isEqualTo(hex(tree.consistency(older, size)));
        assertThat(new ProofRules(hasher).isBeginning(older, tree.root(older), size, tree.root(size), path))
                .as("%d of %d events", older, size)
                .isTrue();
    }

    private static NaiveTree grown(TreeHasher hasher, int size) {
        NaiveTree tree = new NaiveTree(hasher);
        for (int i = 0; i < size; i++) {
            tree.add(ByteBuffer.allocate(4).putInt(i).array());
        }
        return tree;
    }

    /** The inputs that certificate transparency's own tests use. */
    private static NaiveTree certificates(TreeHasher hasher) {
        NaiveTree tree = new NaiveTree(hasher);
        List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
                .forEach(input -> tree.add(HexFormat.of().parseHex(input)));
        return tree;
    }

    private static String hex(List<byte[]> path) {
        return String.join(" ", path.stream().map(HexFormat.of()::formatHex).toList());
    }

    /** A hash changed, left out, or added. */
    private static List<byte[]> changed(List<byte[]> path, Random random) {
        List<byte[]> other = new ArrayList<>(path);
        int kind = path.isEmpty() ? 2 : random.nextInt(3);
        int at = path.isEmpty() ? 0 : random.nextInt(path.size());
        switch (kind) {
            case 0 -> other.set(at, changed(path.get(at), random));
            case 1 -> other.remove(at);
            default -> other.add(at, new byte[32]);
        }
        return other;
    }

    private static byte[] changed(byte[] hash, Random random) {
        byte[] other = hash.clone();
        other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
        return other;
    }
}
