package io.huiyin.query.notice;

import io.huiyin.api.notice.FindNotice;
import io.huiyin.api.notice.FindNotices;
import io.huiyin.api.notice.FindRunningNotices;
import io.huiyin.api.notice.NoticeFile;
import io.huiyin.api.notice.NoticeSummary;
import io.huiyin.query.access.Asker;
import io.huiyin.query.views.ViewFreshness;
import io.huiyin.query.views.ViewReader;
import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;

/** Answers questions about notices to the affected. */
public final class NoticeQueries {

    private final ViewReader views;
    private final ViewFreshness freshness;
    private final NoticeReading reading;

    public NoticeQueries(ViewReader views, ViewFreshness freshness, NoticeReading reading) {
        this.views = views;
        this.freshness = freshness;
        this.reading = reading;
    }

    /** One notice, if there is one that the asker may see. */
    @QueryHandler
    public Optional<NoticeFile> handle(FindNotice query, MetaData metaData) {
        Asker asker = Asker.of(metaData);
        freshness.await(query.atLeast());
        return views.find(NoticesProjection.NOTICES, query.campaignId().value(), NoticeDocument.class)
                .filter(notice -> asker.sees(notice.unitId()))
                .map(reading::file);
    }

    /** The notices about an incident that the asker may see, oldest first. */
    @QueryHandler
    public List<NoticeSummary> handle(FindNotices query, MetaData metaData) {
        Asker asker = Asker.of(metaData);
        freshness.await(query.atLeast());
        return listed(NoticesProjection.BY_INCIDENT, query.incidentId().value()).stream()
                .filter(notice -> asker.sees(notice.unitId()))
                .map(NoticeDocument::summary)
                .toList();
    }

    /** The notices that are running, oldest first. */
    @QueryHandler
    public List<NoticeSummary> handle(FindRunningNotices query) {
        return listed(NoticesProjection.RUNNING, NoticesProjection.ALL).stream()
                .map(NoticeDocument::summary)
                .toList();
    }

    private List<NoticeDocument> listed(String view, String id) {
        List<String> ids = views.find(view, id, NoticeDirectory.class)
                .map(NoticeDirectory::notices)
                .orElse(List.of());
        var found = views.findMany(NoticesProjection.NOTICES, ids, NoticeDocument.class);
        return ids.stream().map(found::get).toList();
    }
}
