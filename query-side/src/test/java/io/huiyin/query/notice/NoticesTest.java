package io.huiyin.query.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.api.account.Role;
import io.huiyin.api.incident.IncidentId;
import io.huiyin.api.notice.BatchResults;
import io.huiyin.api.notice.FindNotice;
import io.huiyin.api.notice.FindNotices;
import io.huiyin.api.notice.FindRunningNotices;
import io.huiyin.api.notice.NoticeBatch;
import io.huiyin.api.notice.NoticeBatchQueued;
import io.huiyin.api.notice.NoticeBatchResultsRecorded;
import io.huiyin.api.notice.NoticeCampaignId;
import io.huiyin.api.notice.NoticeDrafted;
import io.huiyin.api.notice.NoticeFile;
import io.huiyin.api.notice.NoticeFinished;
import io.huiyin.api.notice.NoticeItem;
import io.huiyin.api.notice.NoticeResumed;
import io.huiyin.api.notice.NoticeRevised;
import io.huiyin.api.notice.NoticeStarted;
import io.huiyin.api.notice.NoticeStatus;
import io.huiyin.api.notice.NoticeStopped;
import io.huiyin.api.notice.NoticeSummary;
import io.huiyin.api.notice.RecipientListId;
import io.huiyin.api.notice.RecipientsTaken;
import io.huiyin.api.notice.SealedNoticeLetter;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.sealing.SealedText;
import io.huiyin.api.unit.UnitId;
import io.huiyin.personaldata.SealedFieldNames;
import io.huiyin.query.House;
import io.huiyin.query.House.Asking;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NoticesTest {

    private static final UnitId OWN = new UnitId("unit-own");
    private static final Asking OFFICER = new Asking(Role.SECURITY_OFFICER, OWN);
    private static final Asking OTHER_OFFICER = new Asking(Role.SECURITY_OFFICER, new UnitId("unit-other"));
    private static final Asking REGULATOR = Asking.as(Role.REGULATOR);
    private static final Asking HOUSE = Asking.as(Role.SYSTEM);
    private static final Instant AT = House.MONDAY;
    private static final IncidentId INCIDENT = new IncidentId("incident-1");
    private static final NoticeCampaignId ID = new NoticeCampaignId("notice-1");

    private final House house = House.open();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_draft_is_read_by_its_organisation_and_by_regulators_and_by_no_other_organisation() {
        drafted();
        NoticeFile file = found(OFFICER).orElseThrow();
        assertThat(file.summary().status()).isEqualTo(NoticeStatus.DRAFT);
        assertThat(file.chinese()).isNotNull();
        assertThat(file.chinese().subject()).isEqualTo(new ClearText("告知"));
        assertThat(file.chinese().cause()).isNull();
        assertThat(file.unknownItems()).containsExactly(NoticeItem.CAUSE);
        assertThat(found(REGULATOR)).isPresent();
        assertThat(found(OTHER_OFFICER)).isEmpty();
        assertThat(about(OFFICER)).extracting(NoticeSummary::campaignId).containsExactly(ID);
        assertThat(about(OTHER_OFFICER)).isEmpty();
    }

    @Test
    void agents_and_handlers_read_no_notices() {
        drafted();
        for (Role role : List.of(Role.HOTLINE_AGENT, Role.HANDLER, Role.SYSTEM_ADMIN)) {
            assertThatThrownBy(() -> found(new Asking(role, OWN))).isInstanceOf(RefusedException.class);
        }
        assertThatThrownBy(() -> running(OFFICER)).isInstanceOf(RefusedException.class);
    }

    @Test
    void what_goes_out_and_what_became_of_it_add_up() {
        started(3, 2);
        house.happened(
                ID.value(),
                new NoticeBatchQueued(ID, 2, 1, "keys 2", AT),
                new NoticeBatchQueued(ID, 1, 2, "keys 1", AT),
                new NoticeBatchResultsRecorded(
                        ID, 1, new BatchResults(1, 1, 0, "results 1", AT, AT.plusSeconds(5)), AT));
        NoticeFile file = found(OFFICER).orElseThrow();
        NoticeSummary summary = file.summary();
        assertThat(summary.status()).isEqualTo(NoticeStatus.RUNNING);
        assertThat(summary.batchesQueued()).isEqualTo(2);
        assertThat(summary.batchesSettled()).isEqualTo(1);
        assertThat(summary.handedOver()).isEqualTo(1);
        assertThat(summary.bounced()).isEqualTo(1);
        assertThat(summary.lastHandedOverAt()).isEqualTo(AT.plusSeconds(5));
        assertThat(file.batches()).extracting(NoticeBatch::batch).containsExactly(1, 2);
        assertThat(file.batches().get(0).resultsPosition()).isEqualTo(house.ledger.head());
        assertThat(file.batches().get(1).results()).isNull();
    }

    @Test
    void only_what_runs_is_given_to_the_sending() {
        started(1, 1);
        assertThat(running(HOUSE)).extracting(NoticeSummary::campaignId).containsExactly(ID);
        house.happened(ID.value(), new NoticeStopped(ID, sealed(SealedFieldNames.NOTICE_STOP_REASON, "内容有误"), AT));
        assertThat(found(OFFICER).orElseThrow().stopReason()).isEqualTo(new ClearText("内容有误"));
        assertThat(running(HOUSE)).isEmpty();
        house.happened(ID.value(), new NoticeResumed(ID, AT));
        assertThat(found(OFFICER).orElseThrow().summary().status()).isEqualTo(NoticeStatus.RUNNING);
        assertThat(running(HOUSE)).hasSize(1);
        house.happened(ID.value(), new NoticeFinished(ID, 1, 0, 0, AT, AT));
        assertThat(found(OFFICER).orElseThrow().summary().finishedAt()).isEqualTo(AT);
        assertThat(running(HOUSE)).isEmpty();
    }

    @Test
    void views_built_anew_say_the_same() {
        started(2, 1);
        house.happened(
                ID.value(),
                new NoticeRevised(ID, letter(), letter(), List.of(NoticeItem.CAUSE), AT),
                new NoticeBatchQueued(ID, 1, 2, "keys", AT));
        Optional<NoticeFile> before = found(OFFICER);
        house.querySide().rebuildViews(house.axon(), (done, total) -> {});
        assertThat(before).isPresent();
        assertThat(found(OFFICER)).isEqualTo(before);
        assertThat(running(HOUSE)).hasSize(1);
    }

    @Test
    void a_notice_whose_key_was_destroyed_keeps_its_figures_and_loses_its_words() {
        drafted();
        house.vault.forget(INCIDENT.caseId());
        NoticeFile file = found(OFFICER).orElseThrow();
        assertThat(file.chinese()).isNull();
        assertThat(file.summary().campaignId()).isEqualTo(ID);
    }

    private void drafted() {
        house.happened(
                ID.value(),
                new NoticeDrafted(ID, INCIDENT, OWN, letter(), null, List.of(NoticeItem.CAUSE), AT, "digest"));
    }

    private void started(int people, int batches) {
        drafted();
        house.happened(
                ID.value(),
                new RecipientsTaken(ID, new RecipientListId("0199"), people, 1, 2, batches, "keys", AT),
                new NoticeStarted(ID, people, AT));
    }

    private SealedNoticeLetter letter() {
        return new SealedNoticeLetter(
                sealed(SealedFieldNames.NOTICE_SUBJECT, "告知"),
                sealed(SealedFieldNames.NOTICE_OPENING, "您好"),
                sealed(SealedFieldNames.NOTICE_DATA_CONCERNED, "姓名"),
                null,
                sealed(SealedFieldNames.NOTICE_POSSIBLE_HARM, "诈骗"),
                sealed(SealedFieldNames.NOTICE_MEASURES_TAKEN, "已关闭"),
                sealed(SealedFieldNames.NOTICE_SELF_PROTECTION, "改密码"),
                sealed(SealedFieldNames.NOTICE_CONTACT, "12345"));
    }

    private SealedText sealed(String field, String text) {
        return house.vault.seal(INCIDENT.caseId(), field, new ClearText(text));
    }

    private Optional<NoticeFile> found(Asking asking) {
        return house.ask(
                new FindNotice(ID, house.ledger.head()), ResponseTypes.optionalInstanceOf(NoticeFile.class), asking);
    }

    private List<NoticeSummary> about(Asking asking) {
        return house.ask(
                new FindNotices(INCIDENT, house.ledger.head()),
                ResponseTypes.multipleInstancesOf(NoticeSummary.class),
                asking);
    }

    private List<NoticeSummary> running(Asking asking) {
        house.settle();
        return house.ask(new FindRunningNotices(), ResponseTypes.multipleInstancesOf(NoticeSummary.class), asking);
    }
}
