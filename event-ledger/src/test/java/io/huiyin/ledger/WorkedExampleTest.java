package io.huiyin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ledger.fixture.MemoryBlockStore;
import io.huiyin.ledger.fixture.Notes;
import io.huiyin.ledger.fixture.Notes.NoteId;
import io.huiyin.ledger.fixture.Notes.Noted;
import io.huiyin.ledger.fixture.QuickPatience;
import io.huiyin.storage.Block;
import io.huiyin.storage.BlockRecord;
import io.huiyin.verifier.format.AlgorithmSuite;
import io.huiyin.verifier.format.BlockHeader;
import io.huiyin.verifier.format.TreeHasher;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;

/** The example in the format's page is what the ledger really writes. */
class WorkedExampleTest {

    private static final Path PAGE = Path.of("..", "docs", "ledger-format.md");
    private static final String BEGIN = "<!-- worked example: written by WorkedExampleTest -->\n```text\n";
    private static final String END = "```\n<!-- end of worked example -->";
    private static final int HEX_COLUMNS = 32;

    private final TreeHasher hasher = new TreeHasher(AlgorithmSuite.SHA256_ED25519);
    private final StringBuilder text = new StringBuilder();

    @Test
    void the_page_shows_what_is_written() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        assertThat(begin).isPositive();
        assertThat(end).isGreaterThan(begin);

        String shown = page.substring(begin + BEGIN.length(), end);
        assertThat(shown).isEqualTo(example());
    }

    private String example() {
        List<Block> blocks = writtenBlocks();
        line("BLOCK 0", "");
        describeHeader(blocks.get(0));
        for (BlockRecord record : blocks.get(1).records()) {
            line("", "");
            line("RECORD " + record.streamKey(), "");
            describeRecord(record.bytes());
        }
        line("", "");
        line("BLOCK 1", "");
        describeHeader(blocks.get(1));
        BlockHeader header = BlockHeader.decode(blocks.get(1).header());
        line("root hash", hex(header.frontier().root(hasher)));
        return text.toString();
    }

    private static List<Block> writtenBlocks() {
        MemoryBlockStore blocks = new MemoryBlockStore();
        LedgerEventStore ledger = LedgerEventStore.open(
                Notes.settings(blocks, "node-1").withChance(new CountingBytes(), new QuickPatience()));
        DomainEventMessage<Noted> first = new GenericDomainEventMessage<>(
                "Note",
                "note-1",
                0,
                new Noted(new NoteId("note-1"), "回音"),
                MetaData.with("actor", "account-1"),
                "e-1",
                Notes.NOON.plusNanos(5));
        ledger.publish(List.of(
                first,
                new GenericEventMessage<>(
                        "e-2", new Noted(new NoteId("x"), ""), MetaData.emptyInstance(), Notes.NOON)));
        ledger.close();
        return blocks.all();
    }

    private void describeRecord(byte[] bytes) {
        Fields fields = new Fields(bytes);
        fields.take("format version", 1);
        for (String name : List.of("event id", "type", "revision", "aggregate type", "stream")) {
            fields.takeSized(name, true);
        }
        fields.take("sequence", 8);
        fields.take("recorded, seconds", 8);
        fields.take("recorded, nanos", 4);
        fields.takeSized("metadata", true);
        fields.takeSized("payload", true);
        fields.end();
        line("leaf hash", hex(hasher.leaf(bytes)));
    }

    private void describeHeader(Block block) {
        Fields fields = new Fields(block.header());
        fields.take("magic", 8);
        fields.take("format version", 2);
        fields.take("algorithm suite", 2);
        fields.take("ledger id", 32);
        fields.take("height", 8);
        fields.take("previous hash", 32);
        fields.take("first position", 8);
        fields.take("record count", 4);
        fields.take("written, seconds", 8);
        fields.take("written, nanos", 4);
        fields.takeSized("writer", true);
        fields.take("nonce", 16);
        fields.take("tree size", 8);
        int hashes = fields.take("frontier count", 1)[0];
        for (int i = 0; i < hashes; i++) {
            fields.take("frontier hash", 32);
        }
        fields.takeSized("extensions", false);
        fields.end();
        line("block hash", hex(hasher.block(block.header())));
    }

    private void line(String name, String value) {
        text.append("%-24s%s".formatted(name, value).stripTrailing()).append('\n');
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private final class Fields {
        private final ByteBuffer bytes;

        Fields(byte[] bytes) {
            this.bytes = ByteBuffer.wrap(bytes);
        }

        byte[] take(String name, int length) {
            byte[] taken = new byte[length];
            bytes.get(taken);
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < length; i += HEX_COLUMNS) {
                lines.add(hex(Arrays.copyOfRange(taken, i, Math.min(length, i + HEX_COLUMNS))));
            }
            line(name, lines.isEmpty() ? "" : lines.get(0));
            lines.stream().skip(1).forEach(rest -> line("", rest));
            return taken;
        }

        void takeSized(String name, boolean isText) {
            int length = bytes.getInt(bytes.position());
            take(name + ", length", 4);
            if (length > 0) {
                byte[] value = take(name, length);
                if (isText) {
                    line("", "\"" + new String(value, StandardCharsets.UTF_8) + "\"");
                }
            }
        }

        void end() {
            assertThat(bytes.hasRemaining()).isFalse();
        }
    }

    /** Gives 00 01 02 … as nonce. */
    private static final class CountingBytes extends Random {
        private static final long serialVersionUID = 1L;

        @Override
        public void nextBytes(byte[] bytes) {
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) i;
            }
        }
    }
}
