package io.huiyin.console.calendar;

import io.huiyin.api.calendar.CalendarDraftFile;
import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitSummary;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.gateway.Desk;
import io.huiyin.console.proposal.Colleagues;
import io.huiyin.console.time.Moments;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Turns drafts into rows, people and units by their names. */
@Component
final class DraftRows {

    private final Moments moments;

    DraftRows(Moments moments) {
        this.moments = moments;
    }

    /** What is known for one reader. */
    record Reader(
            Colleagues colleagues, Map<UnitId, String> unitNames, SignedIn person, Moments moments, Locale locale) {

        DraftRow row(CalendarDraftFile draft) {
            return DraftRow.of(draft, colleagues, unitNames, person.accountId(), moments, locale);
        }
    }

    /** Asks for the names of everybody and everything that these drafts name. */
    Reader readerOf(List<CalendarDraftFile> drafts, Desk desk, SignedIn person, Locale locale) {
        Colleagues colleagues = Colleagues.of(
                drafts.stream()
                        .flatMap(draft -> Stream.of(draft.draftedBy(), draft.decidedBy()))
                        .toList(),
                desk);
        Map<UnitId, String> unitNames =
                desk.units().stream().collect(Collectors.toMap(UnitSummary::unitId, UnitSummary::name));
        return new Reader(colleagues, unitNames, person, moments, locale);
    }
}
