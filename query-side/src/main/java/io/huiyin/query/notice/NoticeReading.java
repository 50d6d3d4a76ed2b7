package io.huiyin.query.notice;

import io.huiyin.api.CaseId;
import io.huiyin.api.notice.NoticeFile;
import io.huiyin.api.notice.NoticeLetter;
import io.huiyin.api.notice.SealedNoticeLetter;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.sealing.SealedText;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.personaldata.SealedField;
import io.huiyin.personaldata.SealedFieldNames;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens what a notice says, as far as its key is still there. */
public final class NoticeReading {

    private final PersonalDataVault vault;

    public NoticeReading(PersonalDataVault vault) {
        this.vault = vault;
    }

    NoticeFile file(NoticeDocument notice) {
        CaseId caseId = notice.incidentId().caseId();
        return new NoticeFile(
                notice.summary(),
                letter(caseId, notice.chinese()),
                letter(caseId, notice.english()),
                notice.unknownItems(),
                vault.unsealIfKept(caseId, SealedFieldNames.NOTICE_STOP_REASON, notice.stopReason())
                        .orElse(null),
                notice.batches());
    }

    private @Nullable NoticeLetter letter(CaseId caseId, @Nullable SealedNoticeLetter sealed) {
        if (sealed == null) {
            return null;
        }
        List<Optional<ClearText>> texts = vault.unsealAllIfKept(List.of(
                field(caseId, SealedFieldNames.NOTICE_SUBJECT, sealed.subject()),
                field(caseId, SealedFieldNames.NOTICE_OPENING, sealed.opening()),
                field(caseId, SealedFieldNames.NOTICE_DATA_CONCERNED, sealed.dataConcerned()),
                field(caseId, SealedFieldNames.NOTICE_CAUSE, sealed.cause()),
                field(caseId, SealedFieldNames.NOTICE_POSSIBLE_HARM, sealed.possibleHarm()),
                field(caseId, SealedFieldNames.NOTICE_MEASURES_TAKEN, sealed.measuresTaken()),
                field(caseId, SealedFieldNames.NOTICE_SELF_PROTECTION, sealed.selfProtection()),
                field(caseId, SealedFieldNames.NOTICE_CONTACT, sealed.contact())));
        Optional<ClearText> subject = texts.get(0);
        Optional<ClearText> opening = texts.get(1);
        if (subject.isEmpty() || opening.isEmpty()) {
            return null;
        }
        return new NoticeLetter(
                subject.get(),
                opening.get(),
                texts.get(2).orElse(null),
                texts.get(3).orElse(null),
                texts.get(4).orElse(null),
                texts.get(5).orElse(null),
                texts.get(6).orElse(null),
                texts.get(7).orElse(null));
    }

    private static SealedField field(CaseId caseId, String name, @Nullable SealedText sealed) {
        return new SealedField(caseId, name, sealed);
    }
}
