package io.huiyin.console.notice;

import io.huiyin.api.notice.NoticeCampaignId;
import io.huiyin.api.notice.NoticeFile;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.gateway.House;
import io.huiyin.console.look.PageController;
import io.huiyin.console.pace.Cost;
import io.huiyin.console.pace.Costly;
import io.huiyin.console.refusal.RefusalWords;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Files to take away: the rows that could not be used, and the proof of notice. */
@PageController
final class NoticeDownloads {

    /** So that Excel reads Chinese. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final House house;
    private final RefusalWords words;
    private final MessageSource messages;

    NoticeDownloads(House house, RefusalWords words, MessageSource messages) {
        this.house = house;
        this.words = words;
        this.messages = messages;
    }

    @Costly(Cost.FILE)
    @GetMapping("/notices/{id}/rejected.csv")
    void rejected(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        NoticeCampaignId notice = NoticeIds.notice(id);
        var rows = deskOf(person).rejected(notice);
        PrintWriter out = begin(response, "rejected-" + notice + ".csv");
        out.print(BYTE_ORDER_MARK);
        out.print(messages.getMessage("notice.rejected.header", null, locale) + "\r\n");
        rows.forEach(row -> {
            String field = row.why().field();
            String why = words.of(row.why(), locale).replace("\"", "\"\"");
            out.print(row.line() + "," + (field == null ? "" : field) + ",\"" + why + "\"\r\n");
        });
    }

    /** One line a person, none of whom it names; each batch's lines are what its digest in the ledger is taken of. */
    @Costly(Cost.FILE)
    @GetMapping("/notices/{id}/proof.csv")
    void proof(@AuthenticationPrincipal SignedIn person, @PathVariable String id, HttpServletResponse response)
            throws IOException {
        NoticeDesk desk = deskOf(person);
        NoticeFile notice = desk.notice(NoticeIds.notice(id), null);
        PrintWriter out = begin(response, "proof-" + notice.summary().campaignId() + ".csv");
        out.print("batch,key,result,at,answer\r\n");
        notice.batches()
                .forEach(batch -> desk.proof(notice.summary().campaignId(), batch.batch())
                        .forEach(row -> out.print(batch.batch() + "," + row.line() + "\r\n")));
    }

    private NoticeDesk deskOf(SignedIn person) {
        return new NoticeDesk(house.deskOf(person, "console"), person);
    }

    private static PrintWriter begin(HttpServletResponse response, String name) throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        return response.getWriter();
    }
}
