package io.huiyin.verifier.cli;

import io.huiyin.verifier.bundle.BundleReport;
import io.huiyin.verifier.bundle.BundleVerification;
import io.huiyin.verifier.checkpoint.Checkpoint;
import io.huiyin.verifier.checkpoint.Origin;
import io.huiyin.verifier.checkpoint.SignedCheckpoint;
import io.huiyin.verifier.checkpoint.SignedNote;
import io.huiyin.verifier.checkpoint.TrustedKeys;
import io.huiyin.verifier.checkpoint.VerifierKey;
import io.huiyin.verifier.format.EventRecord;
import io.huiyin.verifier.format.FormatException;
import io.huiyin.verifier.receipt.LedgerReceipt;
import io.huiyin.verifier.verify.ProgressListener;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Verifies a bundle, a receipt or a checkpoint, whatever a file turns out to be; needs nothing but the file and keys. */
public final class OfflineVerifier {

    private static final String SOUND = "核验通过 SOUND";
    private static final int BUFFER = 1 << 16;
    private static final int LARGEST_TEXT = 128 * 1024 * 1024;
    private static final byte[] BUNDLE = "HUIBND".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};

    private final TrustedKeys keys;
    private final List<SignedCheckpoint> kept = new ArrayList<>();
    private final ProgressListener progress;

    /**
     * Trusts these keys.
     *
     * @param keys at least one
     * @throws FormatException if there is none
     */
    public OfflineVerifier(List<VerifierKey> keys, ProgressListener progress) {
        if (keys.isEmpty()) {
            throw new FormatException("Without a public key nothing can be verified");
        }
        this.keys = new TrustedKeys(keys);
        this.progress = progress;
    }

    /**
     * Trusts these keys and their successors, and wants what is verified to agree with what was kept.
     *
     * @param keys at least one, each its text or a file that holds it
     * @param successions files in which a key names the one after it, the oldest first
     * @param checkpoints files that were kept elsewhere
     * @param progress hears how far the verification has come
     * @throws FormatException if there is no key, or a file is not what it is named for
     * @throws IOException if one cannot be read
     */
    public static OfflineVerifier of(
            List<String> keys, List<Path> successions, List<Path> checkpoints, ProgressListener progress)
            throws IOException {
        List<VerifierKey> trusted = new ArrayList<>();
        for (String key : keys) {
            trusted.add(key(key));
        }
        OfflineVerifier verifier = new OfflineVerifier(trusted, progress);
        for (Path succession : successions) {
            verifier.keys.follow(succession(succession));
        }
        for (Path checkpoint : checkpoints) {
            verifier.keep(checkpoint(checkpoint));
        }
        return verifier;
    }

    /**
     * A public key from its text, or from the file that has it.
     *
     * @throws FormatException if it is none
     */
    public static VerifierKey key(String textOrFile) throws IOException {
        boolean isText =
                textOrFile.chars().filter(character -> character == '+').count() >= 2;
        String text = isText ? textOrFile : text(Path.of(textOrFile));
        return read(text, VerifierKey::parse, "%s 不是公钥。 %1$s is no public key".formatted(textOrFile));
    }

    /**
     * A checkpoint from its file.
     *
     * @throws FormatException if it is none
     */
    public static SignedCheckpoint checkpoint(Path file) throws IOException {
        return read(text(file), SignedCheckpoint::parse, "%s 不是检查点。 %1$s is no checkpoint".formatted(file));
    }

    /**
     * A succession from its file.
     *
     * @throws FormatException if it is none
     */
    public static SignedNote succession(Path file) throws IOException {
        return read(text(file), SignedNote::parse, "%s 不是密钥更换证明。 %1$s is no succession".formatted(file));
    }

    private static <T> T read(String text, Function<String, T> reading, String otherwise) {
        try {
            return reading.apply(text);
        } catch (FormatException e) {
            throw new FormatException(otherwise + ": " + e.getMessage(), e);
        }
    }

    /** Whatever is verified must agree with this checkpoint, which was kept elsewhere. */
    public void keep(SignedCheckpoint checkpoint) {
        kept.add(checkpoint);
    }

    /**
     * Verifies a file.
     *
     * @return what was found; never an exception for what the file holds
     * @throws IOException if it cannot be read
     */
    public Found verify(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            if (!startsWith(in, GZIP)) {
                return verify(in);
            }
            return unpackedAndVerified(in);
        } catch (FormatException e) {
            return notSound(String.valueOf(e.getMessage()));
        }
    }

    private Found unpackedAndVerified(InputStream in) throws IOException {
        try (InputStream unpacked = new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER)) {
            return verify(unpacked);
        } catch (ZipException | EOFException e) {
            return notSound("The file was packed by gzip and is damaged");
        }
    }

    private Found verify(InputStream in) throws IOException {
        if (startsWith(in, BUNDLE)) {
            return bundle(in);
        }
        String text = text(in);
        if (text.startsWith(LedgerReceipt.FIRST_LINE)) {
            return found(LedgerReceipt.parse(text));
        }
        if (!Origin.begins(text)) {
            throw somethingElse();
        }
        return found(keys.require(SignedCheckpoint.parse(text)));
    }

    private Found bundle(InputStream in) throws IOException {
        try {
            return found(BundleVerification.verify(in, keys, kept, progress));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Found found(BundleReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("bundle   of " + (report.whole() ? "a whole ledger" : "some events"));
        lines.add("ledger   " + report.ledgerId());
        if (report.whole()) {
            lines.add("blocks   " + report.blocks());
        }
        lines.add("events   " + report.events());
        report.streams().forEach((stream, events) -> lines.add("stream   " + stream + ", " + events + " events"));
        lines.add("proved   against the checkpoint of " + report.size() + " events made at " + report.time());
        lines.add("root     " + report.rootHash());
        String problem = report.problem();
        lines.add(problem == null ? SOUND : notSound(report.chinese(), problem));
        return new Found(report.sound(), lines);
    }

    private Found found(LedgerReceipt receipt) {
        EventRecord event = receipt.verify(keys);
        Checkpoint checkpoint = receipt.checkpoint().checkpoint();
        return new Found(
                true,
                List.of(
                        "receipt  of event " + receipt.position() + ": " + event.type() + ", number " + event.sequence()
                                + " of " + event.stream(),
                        "recorded " + event.recordedAt(),
                        "ledger   " + checkpoint.ledgerId(),
                        "proved   against the checkpoint of " + checkpoint.size() + " events made at "
                                + checkpoint.time(),
                        SOUND));
    }

    private static Found found(Checkpoint checkpoint) {
        return new Found(
                true,
                List.of(
                        "checkpoint of " + checkpoint.size() + " events made at " + checkpoint.time(),
                        "ledger   " + checkpoint.ledgerId(),
                        "block    " + checkpoint.height() + " " + checkpoint.blockHash(),
                        "root     " + HexFormat.of().formatHex(checkpoint.root()),
                        "由受信任的公钥签署 SIGNED by a trusted key"));
    }

    private static FormatException somethingElse() {
        return new FormatException("This is no bundle, no receipt and no checkpoint of a ledger");
    }

    private static Found notSound(String sentence) {
        return new Found(false, List.of(notSound(null, sentence)));
    }

    private static String notSound(@Nullable String chinese, String sentence) {
        return "核验不通过" + (chinese == null ? "。" : "：" + chinese) + " NOT SOUND: " + sentence;
    }

    private static boolean startsWith(InputStream in, byte[] begin) throws IOException {
        in.mark(begin.length);
        byte[] first = in.readNBytes(begin.length);
        in.reset();
        return Arrays.equals(first, begin);
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return text(in);
        }
    }

    private static String text(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST_TEXT + 1);
        if (bytes.length > LARGEST_TEXT) {
            throw somethingElse();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
