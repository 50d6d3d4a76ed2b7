package io.huiyin.notifications.sending;

import io.huiyin.api.delivery.Trouble;
import io.huiyin.notifications.channel.Channel;
import io.huiyin.notifications.channel.Handover;
import io.huiyin.notifications.channel.OutgoingMessage;
import io.huiyin.notifications.delivery.Claim;
import io.huiyin.notifications.delivery.DeliveryStore;
import io.huiyin.notifications.delivery.OpenedLetter;
import io.huiyin.personaldata.ForgottenException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries one delivery and takes down what came of it. Thread-safe. */
public final class Attempt {

    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

    /** How often an office is looked up again that nobody has named an address for. */
    static final Duration ADDRESS_LOOK_UP = Duration.ofHours(1);

    /** How soon a message is due again that found the way out closed. */
    static final Duration WHILE_CLOSED = Duration.ofMinutes(1);

    private static final Duration WAIT_FOR_AN_ADDRESS = Duration.ofDays(1);

    private final DeliveryStore store;
    private final Addresses addresses;
    private final Channel channel;
    private final MessageIds messageIds;
    private final RetryPlan plan;
    private final SendingFigures figures;
    private final Clock clock;

    public Attempt(
            DeliveryStore store,
            Addresses addresses,
            Channel channel,
            MessageIds messageIds,
            RetryPlan plan,
            SendingFigures figures,
            Clock clock) {
        this.store = store;
        this.addresses = addresses;
        this.channel = channel;
        this.messageIds = messageIds;
        this.plan = plan;
        this.figures = figures;
        this.clock = clock;
    }

    /** Tries it; whether the way out is open. */
    boolean make(Claim claim) {
        Instant now = clock.instant();
        if (claim.record().about().isOutdatedAt(now)) {
            die(claim, Trouble.OUTDATED, null);
            return true;
        }
        try {
            return hand(claim, store.open(claim.id(), claim.record().caseId()));
        } catch (ForgottenException forgotten) {
            die(claim, Trouble.FORGOTTEN, null);
            return true;
        }
    }

    private boolean hand(Claim claim, OpenedLetter letter) {
        Optional<String> given = addresses.given(claim.record().about(), letter);
        if (given.isEmpty()) {
            waitForAnAddress(claim);
            return true;
        }
        Optional<String> address = Addresses.usable(given.get());
        if (address.isEmpty()) {
            die(claim, Trouble.UNUSABLE_ADDRESS, null);
            return true;
        }
        return settle(
                claim,
                letter,
                handOver(new OutgoingMessage(
                        messageIds.of(claim.id()),
                        address.get(),
                        letter.subject().value(),
                        letter.body().value())));
    }

    private Handover handOver(OutgoingMessage message) {
        try {
            return channel.handOver(message);
        } catch (RuntimeException unexpected) {
            LOG.warn(
                    "Message {} could not be handed over: {}",
                    message.messageId(),
                    unexpected.getClass().getName());
            return Handover.later(Trouble.UNREACHABLE, null);
        }
    }

    private boolean settle(Claim claim, OpenedLetter letter, Handover handover) {
        Trouble trouble = handover.trouble() == null ? Trouble.UNREACHABLE : handover.trouble();
        switch (handover.kind()) {
            case TAKEN -> sent(claim, letter);
            case LATER -> tryAgain(claim, trouble, handover.answer());
            case REFUSED -> die(claim, trouble, handover.answer());
            case CLOSED -> cameBack(claim, trouble, handover.answer());
        }
        return handover.kind() != Handover.Kind.CLOSED;
    }

    private void sent(Claim claim, OpenedLetter letter) {
        String text = letter.subject().value() + "\n" + letter.body().value();
        store.sent(claim, clock.instant(), messageIds.of(claim.id()), MessageIds.sha256(text));
        figures.sentOne();
    }

    private void tryAgain(Claim claim, Trouble trouble, @Nullable String answer) {
        int tries = claim.record().progress().tries() + 1;
        Optional<Duration> wait = plan.waitAfter(tries);
        if (wait.isEmpty()) {
            die(claim, trouble, answer);
            return;
        }
        figures.failedOnce();
        store.later(claim, clock.instant().plus(wait.get()), tries, trouble, answer);
        LOG.info("{} is tried again in {} ({} {})", claim.id(), wait.get(), trouble, answer);
    }

    // No try of this message: it was never asked about.
    private void cameBack(Claim claim, Trouble trouble, @Nullable String answer) {
        figures.failedOnce();
        store.later(
                claim,
                clock.instant().plus(WHILE_CLOSED),
                claim.record().progress().tries(),
                trouble,
                answer);
    }

    private void waitForAnAddress(Claim claim) {
        Instant again = clock.instant().plus(ADDRESS_LOOK_UP);
        Instant last = claim.record().about().queuedAt().plus(WAIT_FOR_AN_ADDRESS);
        int round = claim.record().progress().round();
        // Whoever asks for another try has named an address, or wants to know at once that none is there.
        if (round > 1 || again.isAfter(last)) {
            die(claim, Trouble.NO_ADDRESS, null);
        } else {
            store.later(claim, again, claim.record().progress().tries(), Trouble.NO_ADDRESS, null);
        }
    }

    private void die(Claim claim, Trouble trouble, @Nullable String answer) {
        figures.failedOnce();
        store.dead(claim, clock.instant(), trouble, answer, messageIds.of(claim.id()));
        LOG.warn("{} cannot be delivered without a person's help ({} {})", claim.id(), trouble, answer);
    }
}
