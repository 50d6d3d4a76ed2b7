package io.huiyin.verifier.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FrontierTest {

    /** Leaf inputs and roots that implementations of certificate transparency test themselves with. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private final TreeHasher hasher = new TreeHasher(AlgorithmSuite.SHA256_ED25519);

    @Test
    void roots_are_those_of_the_known_test_vectors() {
        Frontier frontier = Frontier.EMPTY;
        assertThat(hex(frontier.root(hasher))).isEqualTo(ROOTS.get(0));
        for (int i = 0; i < LEAVES.size(); i++) {
            frontier = frontier.with(List.of(leaf(LEAVES.get(i))), hasher);
            assertThat(hex(frontier.root(hasher))).isEqualTo(ROOTS.get(i + 1));
        }
    }

    @Test
    void leaves_added_one_by_one_or_together_give_the_tree_that_the_definition_gives() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<byte[]> leaves = new ArrayList<>();
        Frontier frontier = Frontier.EMPTY;
        while (leaves.size() < 600) {
            List<byte[]> more = new ArrayList<>();
            for (int i = random.nextInt(70); i >= 0; i--) {
                byte[] input = new byte[random.nextInt(40)];
                random.nextBytes(input);
                more.add(hasher.leaf(input));
            }
            leaves.addAll(more);
            frontier = frontier.with(more, hasher);
            assertThat(frontier.size()).isEqualTo(leaves.size());
            assertThat(hex(frontier.root(hasher))).as("seed %d", seed).isEqualTo(hex(rootByDefinition(leaves)));
        }
    }

    @Test
    void size_and_number_of_hashes_must_fit() {
        assertThatThrownBy(() -> new Frontier(3, List.of(new byte[32]))).isInstanceOf(FormatException.class);
        assertThatThrownBy(() -> new Frontier(-1, List.of())).isInstanceOf(FormatException.class);
    }

    /** RFC 6962, section 2.1, word for word. */
    private byte[] rootByDefinition(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return hasher.node(
                rootByDefinition(leaves.subList(0, split)), rootByDefinition(leaves.subList(split, leaves.size())));
    }

    private byte[] leaf(String inputHex) {
        return hasher.leaf(HexFormat.of().parseHex(inputHex));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
