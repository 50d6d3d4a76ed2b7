package io.huiyin.command.notice.draft;

import io.huiyin.api.CaseId;
import io.huiyin.api.notice.NoticeItem;
import io.huiyin.api.notice.NoticeLetter;
import io.huiyin.api.notice.SealedNoticeLetter;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.command.form.Choices;
import io.huiyin.command.form.Findings;
import io.huiyin.command.seal.CaseSeal;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.personaldata.SealedFieldNames;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything a notice says, tidy.
 *
 * @param english null when there is no English letter
 */
record NoticeTexts(NoticeLetter chinese, @Nullable NoticeLetter english, List<NoticeItem> unknownItems) {

    private static final String MAY_BE_UNKNOWN = Arrays.stream(NoticeItem.values())
            .filter(item -> item != NoticeItem.CONTACT)
            .map(NoticeItem::name)
            .collect(Collectors.joining(", "));

    // A letter left out is one with nothing filled in: every field says so.
    private static final NoticeLetter EMPTY =
            new NoticeLetter(new ClearText(""), new ClearText(""), null, null, null, null, null, null);

    static NoticeTexts tidy(
            @Nullable NoticeLetter chinese,
            @Nullable NoticeLetter english,
            @Nullable Collection<NoticeItem> unknownItems,
            Findings findings) {
        List<NoticeItem> unknown = Choices.tidy("unknownItems", unknownItems, findings);
        if (unknown.contains(NoticeItem.CONTACT)) {
            findings.add("unknownItems", RefusalCode.NOT_ALLOWED, MAY_BE_UNKNOWN);
        }
        return new NoticeTexts(
                new LetterForm("chinese", unknown).tidy(chinese == null ? EMPTY : chinese, findings),
                english == null ? null : new LetterForm("english", unknown).tidy(english, findings),
                unknown);
    }

    static SealedNoticeLetter sealed(PersonalDataVault vault, CaseId caseId, NoticeLetter letter) {
        CaseSeal seal = new CaseSeal(vault, caseId);
        return new SealedNoticeLetter(
                seal.seal(SealedFieldNames.NOTICE_SUBJECT, letter.subject()),
                seal.seal(SealedFieldNames.NOTICE_OPENING, letter.opening()),
                seal.sealIfGiven(SealedFieldNames.NOTICE_DATA_CONCERNED, letter.dataConcerned()),
                seal.sealIfGiven(SealedFieldNames.NOTICE_CAUSE, letter.cause()),
                seal.sealIfGiven(SealedFieldNames.NOTICE_POSSIBLE_HARM, letter.possibleHarm()),
                seal.sealIfGiven(SealedFieldNames.NOTICE_MEASURES_TAKEN, letter.measuresTaken()),
                seal.sealIfGiven(SealedFieldNames.NOTICE_SELF_PROTECTION, letter.selfProtection()),
                seal.sealIfGiven(SealedFieldNames.NOTICE_CONTACT, letter.contact()));
    }

    static @Nullable SealedNoticeLetter sealedIfGiven(
            PersonalDataVault vault, CaseId caseId, @Nullable NoticeLetter letter) {
        return letter == null ? null : sealed(vault, caseId, letter);
    }
}
