package io.huiyin.server.checkpoint;

import io.huiyin.notifications.campaign.NoticeMail;
import io.huiyin.notifications.campaign.NoticeMail.Handing;
import io.huiyin.notifications.campaign.NoticeMail.NoticeMessage;
import io.huiyin.verifier.checkpoint.SignedCheckpoint;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Somebody to whom checkpoints are mailed, never more often than every ten minutes. Nothing leaves while a person holds
 * sending back.
 */
final class CheckpointMail implements CheckpointDestination {

    private static final Duration AT_MOST_EVERY = Duration.ofMinutes(10);

    private final NoticeMail mail;
    private final String address;
    private final String domain;
    private final Clock clock;
    private Instant notBefore = Instant.MIN;

    CheckpointMail(NoticeMail mail, String address, String domain, Clock clock) {
        this.mail = mail;
        this.address = address;
        this.domain = domain;
        this.clock = clock;
    }

    @Override
    public boolean deliver(SignedCheckpoint checkpoint, PublicKeys keys) throws IOException {
        if (clock.instant().isBefore(notBefore)) {
            return false;
        }
        if (!mail.isOpen()) {
            throw new IOException("Checkpoints cannot be mailed: sending is held, or no mail relay is set");
        }
        Handing went = mail.handOver(message(checkpoint, keys));
        if (went.kind() != Handing.Kind.TAKEN) {
            throw new IOException("A checkpoint could not be mailed: " + went.kind() + ", answer " + went.answer());
        }
        notBefore = clock.instant().plus(AT_MOST_EVERY);
        return true;
    }

    // No words: the note speaks for itself, and a program is to read it.
    private NoticeMessage message(SignedCheckpoint checkpoint, PublicKeys keys) {
        long size = checkpoint.checkpoint().size();
        return new NoticeMessage(
                "checkpoint-" + size + "-" + checkpoint.checkpoint().ledgerId().substring(0, 16) + "@" + domain,
                address,
                "checkpoint " + size + " " + keys.current().name(),
                checkpoint.text() + "\n" + keys.current().text() + "\n"
                        + (keys.successions().isEmpty() ? "" : "\n" + keys.successionsText()));
    }
}
