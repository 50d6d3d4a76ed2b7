package io.huiyin.server.checkpoint;

import io.huiyin.api.mail.MailAddress;
import io.huiyin.verifier.format.AlgorithmSuite;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the ledger is proved to others, as an operator can set it.
 *
 * @param suite the algorithms of a new ledger, {@code SHA256_ED25519} or {@code SM3_SM2}; one that is there keeps its own,
 *     and another one named here is refused. Absent for the usual one
 * @param checkpointDirectory where checkpoints are delivered: a directory that leaves the machine. Absent or blank for
 *     none
 * @param checkpointUrl an address to which checkpoints are posted as text; absent or blank for none
 * @param checkpointMail an address to which checkpoints are mailed; absent or blank for nobody
 * @param makeCheckpoints whether this node makes checkpoints by itself; off for short errands of the command line
 */
@ConfigurationProperties("huiyin.ledger")
public record ProofSettings(
        @Nullable AlgorithmSuite suite,
        @Nullable String checkpointDirectory,
        @Nullable String checkpointUrl,
        @Nullable String checkpointMail,
        boolean makeCheckpoints) {

    /** For errands: nothing by itself. */
    public static final ProofSettings OFF = new ProofSettings(null, null, null, null, false);

    Optional<Path> directory() {
        return given(checkpointDirectory).map(Path::of);
    }

    /** @throws IllegalArgumentException if it is no address of HTTP */
    Optional<URI> url() {
        return given(checkpointUrl).map(text -> {
            if (!text.startsWith("https://") && !text.startsWith("http://")) {
                throw new IllegalArgumentException(
                        "The setting huiyin.ledger.checkpoint-url must begin with https:// or http://");
            }
            return URI.create(text);
        });
    }

    /** @throws IllegalArgumentException if it is no mail address */
    Optional<String> mail() {
        return given(checkpointMail).map(text -> {
            if (!MailAddress.isOne(text)) {
                throw new IllegalArgumentException("The setting huiyin.ledger.checkpoint-mail is no mail address of the"
                        + " form " + MailAddress.EXAMPLE);
            }
            return text;
        });
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }
}
