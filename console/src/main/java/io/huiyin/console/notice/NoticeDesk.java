package io.huiyin.console.notice;

import io.huiyin.api.Command;
import io.huiyin.api.Permissions;
import io.huiyin.api.incident.IncidentId;
import io.huiyin.api.notice.FindNotice;
import io.huiyin.api.notice.FindNoticeProgress;
import io.huiyin.api.notice.FindNoticeProof;
import io.huiyin.api.notice.FindNotices;
import io.huiyin.api.notice.FindRejectedRecipients;
import io.huiyin.api.notice.NoticeCampaignId;
import io.huiyin.api.notice.NoticeFile;
import io.huiyin.api.notice.NoticePreview;
import io.huiyin.api.notice.NoticeProgress;
import io.huiyin.api.notice.NoticeProofRow;
import io.huiyin.api.notice.NoticeSummary;
import io.huiyin.api.notice.PreviewNotice;
import io.huiyin.api.notice.RejectedRecipient;
import io.huiyin.api.notice.TakeRecipients;
import io.huiyin.api.notice.TakenRecipients;
import io.huiyin.api.notice.WasPersonTold;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.gateway.Desk;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What one person asks and wants of notices. */
final class NoticeDesk {

    private final Desk desk;
    private final SignedIn person;

    NoticeDesk(Desk desk, SignedIn person) {
        this.desk = desk;
        this.person = person;
    }

    /**
     * A notice.
     *
     * @param atLeast the position to wait for briefly; null means do not wait
     * @throws RefusedException with {@link RefusalCode#UNKNOWN_NOTICE} if there is none that the person may see
     */
    NoticeFile notice(NoticeCampaignId id, @Nullable Long atLeast) {
        return desk.askForOne(new FindNotice(id, atLeast), NoticeFile.class).orElseThrow(NoticeDesk::unknown);
    }

    NoticeProgress progress(NoticeCampaignId id) {
        return desk.askForOne(new FindNoticeProgress(id), NoticeProgress.class).orElseThrow(NoticeDesk::unknown);
    }

    List<NoticeSummary> about(IncidentId incidentId, @Nullable Long atLeast) {
        return desk.askForMany(new FindNotices(incidentId, atLeast), NoticeSummary.class);
    }

    List<NoticePreview> previews(NoticeCampaignId id) {
        return desk.askForMany(new PreviewNotice(id), NoticePreview.class);
    }

    List<RejectedRecipient> rejected(NoticeCampaignId id) {
        return desk.askForMany(new FindRejectedRecipients(id), RejectedRecipient.class);
    }

    List<NoticeProofRow> proof(NoticeCampaignId id, int batch) {
        return desk.askForMany(new FindNoticeProof(id, batch), NoticeProofRow.class);
    }

    Optional<NoticeProofRow> told(NoticeCampaignId id, ClearText address) {
        return desk.askForOne(new WasPersonTold(id, address), NoticeProofRow.class);
    }

    TakenRecipients take(TakeRecipients command) {
        return desk.send(command, TakenRecipients.class);
    }

    void send(Command command) {
        desk.send(command);
    }

    OptionalLong positionNow() {
        return desk.positionNow();
    }

    /** Whether the person's role may ever do this; the house decides again. */
    boolean may(Class<?> command) {
        return Permissions.mayUse(command, person.role());
    }

    /**
     * Keeps a form shut that the house would refuse in any case.
     *
     * @throws RefusedException with {@link RefusalCode#NOT_YOUR_ROLE}
     */
    void refuseUnlessMay(Class<?> command) {
        person.refuseUnlessMay(command);
    }

    private static RefusedException unknown() {
        return RefusedException.because(null, RefusalCode.UNKNOWN_NOTICE);
    }
}
