package io.huiyin.query.notice;

import io.huiyin.api.notice.NoticeCampaignId;
import io.huiyin.api.notice.NoticeDrafted;
import io.huiyin.api.notice.NoticeEvent;
import io.huiyin.api.notice.NoticeFinished;
import io.huiyin.api.notice.NoticeResumed;
import io.huiyin.api.notice.NoticeStarted;
import io.huiyin.api.notice.NoticeStopped;
import io.huiyin.query.views.Recorded;
import io.huiyin.query.views.ViewWriter;
import java.util.function.UnaryOperator;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** Keeps the notices, one document each, and which of them are about an incident and which are running. */
@ProcessingGroup("views")
public final class NoticesProjection {

    static final String NOTICES = "notices";
    static final String BY_INCIDENT = "notices-by-incident";
    static final String RUNNING = "notices-running";
    static final String ALL = "all";

    private final ViewWriter views;

    public NoticesProjection(ViewWriter views) {
        this.views = views;
    }

    @EventHandler
    void on(NoticeDrafted event, Recorded recorded) {
        views.create(recorded, NOTICES, event.campaignId().value(), NoticeDocument.begin(event, recorded));
        list(recorded, BY_INCIDENT, event.incidentId().value(), known -> known.with(event.campaignId()));
    }

    @EventHandler
    void on(NoticeEvent event, Recorded recorded) {
        goOn(event, recorded);
    }

    @EventHandler
    void on(NoticeStarted event, Recorded recorded) {
        goOn(event, recorded);
        list(recorded, RUNNING, ALL, known -> known.with(event.campaignId()));
    }

    @EventHandler
    void on(NoticeResumed event, Recorded recorded) {
        goOn(event, recorded);
        list(recorded, RUNNING, ALL, known -> known.with(event.campaignId()));
    }

    @EventHandler
    void on(NoticeStopped event, Recorded recorded) {
        goOn(event, recorded);
        rest(event.campaignId(), recorded);
    }

    @EventHandler
    void on(NoticeFinished event, Recorded recorded) {
        goOn(event, recorded);
        rest(event.campaignId(), recorded);
    }

    private void rest(NoticeCampaignId notice, Recorded recorded) {
        list(recorded, RUNNING, ALL, known -> known.without(notice));
    }

    private void list(Recorded recorded, String view, String id, UnaryOperator<NoticeDirectory> change) {
        views.update(
                recorded, view, id, NoticeDirectory.class, known -> change.apply(known.orElse(NoticeDirectory.NONE)));
    }

    private void goOn(NoticeEvent event, Recorded recorded) {
        views.update(
                recorded,
                NOTICES,
                event.campaignId().value(),
                NoticeDocument.class,
                notice -> notice.map(before -> before.after(event, recorded))
                        .orElseThrow(() -> new IllegalStateException(event.campaignId() + " went on before it began")));
    }
}
