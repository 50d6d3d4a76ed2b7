package io.huiyin.command.delivery;

import io.huiyin.api.CaseId;
import io.huiyin.api.delivery.DeliveriesRecorded;
import io.huiyin.api.delivery.DeliveryBounced;
import io.huiyin.api.delivery.DeliveryCommand;
import io.huiyin.api.delivery.DeliveryGivenUp;
import io.huiyin.api.delivery.DeliveryRetried;
import io.huiyin.api.delivery.GiveUpDelivery;
import io.huiyin.api.delivery.HoldSending;
import io.huiyin.api.delivery.MessageRevealed;
import io.huiyin.api.delivery.RecordBounce;
import io.huiyin.api.delivery.ReleaseSending;
import io.huiyin.api.delivery.RetryDelivery;
import io.huiyin.api.delivery.RevealMessage;
import io.huiyin.api.delivery.SendingHeld;
import io.huiyin.api.delivery.SendingReleased;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.sealing.SealedText;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.form.ContentForms;
import io.huiyin.command.form.Findings;
import io.huiyin.command.repeat.RecentCommands;
import io.huiyin.command.repeat.WishDigests;
import io.huiyin.command.seal.CaseSeal;
import io.huiyin.personaldata.KeyMissingException;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.personaldata.SealedFieldNames;
import java.time.Clock;
import java.util.function.Function;
import org.axonframework.modelling.command.AggregateLifecycle;

/** Where people's wishes about messages are decided, and the house's reports on them are taken down. */
public final class DeliveryDesk {

    private final Clock clock;
    private final PersonalDataVault vault;
    private final WishDigests digests;

    public DeliveryDesk(Clock clock, PersonalDataVault vault, WishDigests digests) {
        this.clock = clock;
        this.vault = vault;
        this.digests = digests;
    }

    /** Announces what a wish makes happen, unless it was carried out before. */
    void once(DeliveryCommand command, Envelope asker, RecentCommands recent, Function<String, Facts> decision) {
        String digest = digests.of(command, asker.actor());
        if (!recent.includes(command.commandId(), digest)) {
            decision.apply(digest).inOrder().forEach(fact -> AggregateLifecycle.apply(fact.event(), fact.metaData()));
        }
    }

    /** What became of messages, as the one fact it is. */
    public Facts record(DeliveriesRecorded results, String digest) {
        return Facts.live(clock.instant(), digest).and(results);
    }

    Facts retry(RetryDelivery command, String digest) {
        return Facts.live(clock.instant(), digest)
                .and(new DeliveryRetried(command.caseId(), command.deliveryId(), command.round()));
    }

    Facts giveUp(GiveUpDelivery command, String digest) {
        Findings findings = new Findings();
        ClearText reason = ContentForms.REASON.required("giveUpReason", command.giveUpReason(), findings);
        findings.refuseIfAny();
        return Facts.live(clock.instant(), digest)
                .and(new DeliveryGivenUp(
                        command.caseId(),
                        command.deliveryId(),
                        command.round(),
                        seal(command.caseId(), SealedFieldNames.GIVE_UP_REASON, reason)));
    }

    Facts bounce(RecordBounce command, String digest) {
        Findings findings = new Findings();
        ClearText reason = ContentForms.REASON.required("bounceReason", command.bounceReason(), findings);
        findings.refuseIfAny();
        return Facts.live(clock.instant(), digest)
                .and(new DeliveryBounced(
                        command.caseId(),
                        command.deliveryId(),
                        command.round(),
                        seal(command.caseId(), SealedFieldNames.BOUNCE_REASON, reason)));
    }

    Facts reveal(RevealMessage command, String digest) {
        Findings findings = new Findings();
        ClearText purpose = ContentForms.PURPOSE.required("purpose", command.purpose(), findings);
        findings.refuseIfAny();
        return Facts.live(clock.instant(), digest)
                .and(new MessageRevealed(
                        command.caseId(),
                        command.deliveryId(),
                        seal(command.caseId(), SealedFieldNames.PURPOSE, purpose)));
    }

    Facts hold(HoldSending command, String digest) {
        return Facts.live(clock.instant(), digest).and(new SendingHeld(reason(command.sendingReason())));
    }

    Facts release(ReleaseSending command, String digest) {
        return Facts.live(clock.instant(), digest).and(new SendingReleased(reason(command.sendingReason())));
    }

    private SealedText seal(CaseId caseId, String field, ClearText text) {
        try {
            return new CaseSeal(vault, caseId).seal(field, text);
        } catch (KeyMissingException noSuchCase) {
            throw RefusedException.because("caseId", RefusalCode.UNKNOWN_MESSAGE);
        }
    }

    private static String reason(String given) {
        Findings findings = new Findings();
        String reason = ContentForms.PURPOSE.required("sendingReason", given, findings);
        findings.refuseIfAny();
        return reason;
    }
}
