package io.huiyin.notifications.policy;

import io.huiyin.api.DomainEvent;
import io.huiyin.api.complaint.ComplaintReplied;
import io.huiyin.api.complaint.SealedComplainant;
import io.huiyin.api.delivery.Occasion;
import io.huiyin.api.delivery.RecipientKind;
import io.huiyin.api.sealing.SealedText;
import io.huiyin.notifications.Recipient;
import io.huiyin.notifications.Recipient.SealedAddress;
import io.huiyin.notifications.recall.CaseRecall;
import io.huiyin.notifications.recall.KnownCase;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.personaldata.SealedFieldNames;
import java.util.List;
import java.util.Map;

/**
 * Whoever left a mail address gets the reply there. To a tip-off the mail only says that there is an answer: others may
 * read the mailbox. A reply entered after the fact was given another way, so nothing is sent.
 */
record RepliesGoToWhoeverLeftAnAddress(CaseRecall cases, PersonalDataVault vault, LetterFacts letters)
        implements Policy {

    @Override
    public String name() {
        return "replies-go-to-whoever-left-an-address";
    }

    @Override
    public boolean concerns(DomainEvent event) {
        return event instanceof ComplaintReplied replied && replied.lateEntryEvidence() == null;
    }

    @Override
    public List<Telling> tell(DomainEvent event, Cause cause) {
        ComplaintReplied replied = (ComplaintReplied) event;
        KnownCase about = cases.caseAfter(replied.complaintId().caseId(), cause.sequence());
        SealedComplainant complainant = about.complainant();
        SealedText email = complainant == null ? null : complainant.email();
        if (email == null) {
            return List.of();
        }
        Recipient recipient =
                Recipient.person(RecipientKind.COMPLAINANT, new SealedAddress(SealedFieldNames.EMAIL, email));
        return List.of(Telling.statutory(
                about,
                recipient,
                Occasion.COMPLAINT_REPLIED,
                about.confidential() ? "complaint-replied-confidential" : "complaint-replied",
                () -> facts(about, recipient, replied)));
    }

    private Map<String, ?> facts(KnownCase about, Recipient recipient, ComplaintReplied replied) {
        LetterFacts.Facts facts =
                letters.about(about, recipient).with("repliedAt", letters.instant(replied.repliedAt()));
        return about.confidential()
                ? facts.all()
                : facts.with("reply", vault.unseal(about.caseId(), SealedFieldNames.REPLY, replied.reply()))
                        .with("handledBy", letters.unitOf(about))
                        .all();
    }
}
