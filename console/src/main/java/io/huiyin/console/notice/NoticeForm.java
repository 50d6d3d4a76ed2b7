package io.huiyin.console.notice;

import io.huiyin.api.CommandId;
import io.huiyin.api.incident.IncidentId;
import io.huiyin.api.notice.DraftNotice;
import io.huiyin.api.notice.NoticeCampaignId;
import io.huiyin.api.notice.NoticeFile;
import io.huiyin.api.notice.NoticeItem;
import io.huiyin.api.notice.NoticeLetter;
import io.huiyin.api.notice.ReviseNotice;
import io.huiyin.console.forms.FieldReader;
import io.huiyin.console.forms.Numbers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A notice, as typed.
 *
 * @param commandId issued when the form opened, kept through every error
 * @param version the notice's version the person had before them; absent for a new one
 * @param english left blank as a whole when there is no English letter
 * @param unknownItems the names of what is marked as still unknown
 */
public record NoticeForm(
        @Nullable String commandId,
        @Nullable String version,
        @Nullable LetterFields chinese,
        @Nullable LetterFields english,
        @Nullable List<String> unknownItems) {

    static final Set<String> FIELDS = Stream.concat(
                    Stream.of("unknownItems"),
                    Stream.of("chinese", "english")
                            .flatMap(letter -> Stream.of(
                                            "subject",
                                            "opening",
                                            "dataConcerned",
                                            "cause",
                                            "possibleHarm",
                                            "measuresTaken",
                                            "selfProtection",
                                            "contact")
                                    .map(field -> letter + "." + field)))
            .collect(Collectors.toUnmodifiableSet());

    /** What may be marked as still unknown: everything but whom people can ask. */
    private static final List<NoticeItem> MAY_BE_UNKNOWN = Arrays.stream(NoticeItem.values())
            .filter(item -> item != NoticeItem.CONTACT)
            .toList();

    static NoticeForm blank(CommandId wish) {
        return new NoticeForm(wish.value(), null, LetterFields.BLANK, LetterFields.BLANK, List.of());
    }

    static NoticeForm of(NoticeFile notice, CommandId wish) {
        NoticeLetter chinese = notice.chinese();
        NoticeLetter english = notice.english();
        return new NoticeForm(
                wish.value(),
                String.valueOf(notice.summary().version()),
                chinese == null ? LetterFields.BLANK : LetterFields.of(chinese),
                english == null ? LetterFields.BLANK : LetterFields.of(english),
                notice.unknownItems().stream().map(NoticeItem::name).toList());
    }

    /** With both letters there, typed or not. */
    NoticeForm whole() {
        return new NoticeForm(commandId, version, letterOr(chinese), letterOr(english), items());
    }

    DraftNotice toDraft(IncidentId incidentId, Function<CommandId, NoticeCampaignId> noticeOf) {
        FieldReader reader = new FieldReader();
        Optional<CommandId> wish = reader.commandId("commandId", commandId);
        List<NoticeItem> unknown = unknown(reader);
        reader.refuseIfAnythingIsWrong();
        return new DraftNotice(
                noticeOf.apply(wish.orElseThrow()),
                wish.orElseThrow(),
                incidentId,
                letterOr(chinese).letter(),
                englishIfAny(),
                unknown);
    }

    ReviseNotice toRevision(NoticeCampaignId campaignId) {
        FieldReader reader = new FieldReader();
        Optional<CommandId> wish = reader.commandId("commandId", commandId);
        Long expected = Numbers.position(reader, "version", version);
        List<NoticeItem> unknown = unknown(reader);
        reader.refuseIfAnythingIsWrong();
        return new ReviseNotice(
                campaignId, wish.orElseThrow(), expected, letterOr(chinese).letter(), englishIfAny(), unknown);
    }

    private @Nullable NoticeLetter englishIfAny() {
        LetterFields typed = letterOr(english);
        return typed.isBlank() ? null : typed.letter();
    }

    private List<NoticeItem> unknown(FieldReader reader) {
        return items().stream()
                .map(name -> reader.requiredChoice("unknownItems", name, MAY_BE_UNKNOWN))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<String> items() {
        return unknownItems == null ? List.of() : unknownItems;
    }

    private static LetterFields letterOr(@Nullable LetterFields typed) {
        return typed == null ? LetterFields.BLANK : typed;
    }
}
