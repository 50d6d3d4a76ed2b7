package io.huiyin.notifications.sending;

import static io.huiyin.notifications.support.Letters.CASE;
import static io.huiyin.notifications.support.Letters.MONDAY;
import static io.huiyin.notifications.support.Letters.UNIT;
import static io.huiyin.notifications.support.Letters.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.delivery.DeliveryId;
import io.huiyin.api.delivery.DeliveryList;
import io.huiyin.api.delivery.DeliveryOutcome;
import io.huiyin.api.delivery.DeliveryState;
import io.huiyin.api.delivery.DeliverySummary;
import io.huiyin.api.delivery.RecipientKind;
import io.huiyin.api.delivery.Trouble;
import io.huiyin.api.mail.MailAddress;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.UnitId;
import io.huiyin.notifications.Letter;
import io.huiyin.notifications.Recipient;
import io.huiyin.notifications.Recipient.SealedAddress;
import io.huiyin.notifications.channel.Handover;
import io.huiyin.notifications.channel.OutgoingMessage;
import io.huiyin.notifications.delivery.Claim;
import io.huiyin.notifications.delivery.DeliveryLists;
import io.huiyin.notifications.delivery.DeliveryStore;
import io.huiyin.notifications.delivery.ResultQueue;
import io.huiyin.notifications.delivery.SendingSwitch;
import io.huiyin.notifications.support.Interrupting;
import io.huiyin.notifications.support.Keys;
import io.huiyin.notifications.support.Letters;
import io.huiyin.notifications.support.RecordingChannel;
import io.huiyin.notifications.support.SettableClock;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.personaldata.SealedFieldNames;
import io.huiyin.storage.RestartableStorage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What sending promises on every storage. */
abstract class SendingContract {

    private static final MailAddress SUPERVISOR = new MailAddress("supervisor@hotline.example.cn");
    private static final MailAddress AUTHORITY = new MailAddress("authority@example.cn");

    private final SettableClock clock = new SettableClock(MONDAY);
    private final RecordingChannel channel = new RecordingChannel();

    @TempDir
    Path directory;

    private RestartableStorage storage;
    private PersonalDataVault vault;
    private Optional<MailAddress> desk = Optional.of(new MailAddress("desk@xihu.example.cn"));

    abstract RestartableStorage open();

    @BeforeEach
    void openStorage() {
        storage = open();
        vault = Keys.vault(storage.keptState(), directory, clock);
    }

    @AfterEach
    void closeStorage() {
        storage.close();
    }

    private DeliveryStore store() {
        return new DeliveryStore(storage.keptState(), vault, results(), () -> {});
    }

    private ResultQueue results() {
        return new ResultQueue(storage.keptState());
    }

    private Sender node(String name) {
        AddressBook book = (kind, unit) -> unit == null
                ? Optional.ofNullable(Map.of(
                                RecipientKind.HOTLINE_SUPERVISOR, SUPERVISOR,
                                RecipientKind.COMPETENT_AUTHORITY, AUTHORITY)
                        .get(kind))
                : desk;
        Attempt attempt = new Attempt(
                store(),
                new Addresses(book),
                channel,
                new MessageIds("huiyin.example.cn"),
                RetryPlan.tries(3).startingAfter(Duration.ofMinutes(1)).doubling(),
                new SendingFigures(),
                clock);
        return new Sender(store(), new SendingSwitch(storage.keptState()), attempt, name, clock, Runnable::run, 2);
    }

    private void sends() throws InterruptedException {
        node("node-1").sendWhatIsDue();
    }

    private DeliverySummary summary(DeliveryId id) {
        return store().find(id).orElseThrow().summary(id);
    }

    private List<DeliveryId> listed(DeliveryList list) {
        return new DeliveryLists(storage.keptState())
                .page(list, null, 100).deliveries().stream()
                        .map(DeliverySummary::deliveryId)
                        .toList();
    }

    @Test
    void a_letter_is_sent_once_and_then_is_among_those_that_ended() throws Exception {
        assertThat(store().queueOnce(id(1), Letters::toTheDesk)).isTrue();
        assertThat(listed(DeliveryList.WAITING)).containsExactly(id(1));

        sends();
        sends();

        assertThat(channel.handed()).singleElement().satisfies(message -> {
            assertThat(message.address()).isEqualTo("desk@xihu.example.cn");
            assertThat(message.subject()).isEqualTo("【交办】诉求件");
            assertThat(message.messageId()).endsWith("@huiyin.example.cn");
        });
        assertThat(summary(id(1)).state()).isEqualTo(DeliveryState.SENT);
        assertThat(listed(DeliveryList.ENDED)).containsExactly(id(1));
        assertThat(listed(DeliveryList.WAITING)).isEmpty();
    }

    @Test
    void what_was_queued_before_is_not_queued_or_sent_again() throws Exception {
        store().queueOnce(id(1), Letters::toTheDesk);
        assertThat(store().queueOnce(id(1), Letters::toTheDesk)).isFalse();
        sends();
        assertThat(store().queueOnce(id(1), Letters::toTheDesk)).isFalse();
        sends();

        assertThat(channel.handed()).hasSize(1);
    }

    @Test
    void no_kept_byte_shows_what_a_letter_says() {
        store().queueOnce(id(1), Letters::toTheDesk);
        String kept = new String(
                storage.keptState().get("delivery-letters", id(1).value()).orElseThrow(),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(kept).doesNotContain("交办").doesNotContain("系统");
    }

    @Test
    void a_refusal_for_now_is_tried_again_later_with_the_same_message_id() throws Exception {
        channel.answers(message -> Handover.later(Trouble.REFUSED_FOR_NOW, "451 4.3.2"));
        store().queueOnce(id(1), Letters::toTheDesk);
        sends();
        sends();
        assertThat(channel.handed()).hasSize(1);
        assertThat(summary(id(1)).trouble()).isEqualTo(Trouble.REFUSED_FOR_NOW);
        assertThat(summary(id(1)).answer()).isEqualTo("451 4.3.2");

        clock.move(Duration.ofMinutes(1));
        channel.answers(message -> Handover.TAKEN);
        sends();

        assertThat(channel.handed()).hasSize(2);
        assertThat(channel.handed())
                .extracting(OutgoingMessage::messageId)
                .containsOnly(channel.handed().get(0).messageId());
        assertThat(summary(id(1)).state()).isEqualTo(DeliveryState.SENT);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1})
    void of_two_nodes_that_want_the_same_delivery_one_has_it_and_the_other_leaves_nothing_behind(long millisLater) {
        store().queueOnce(id(1), Letters::toTheDesk);
        String due = store().due(clock.instant(), 1).get(0);
        Instant later = clock.instant().plusMillis(millisLater);
        List<Optional<Claim>> rivals = new ArrayList<>();
        DeliveryStore slow = new DeliveryStore(
                Interrupting.beforeFirst("put", storage.keptState(), () -> rivals.add(claim(store(), due, later))),
                vault,
                results(),
                () -> {});

        assertThat(claim(slow, due, clock.instant())).isEmpty();
        assertThat(rivals).singleElement().satisfies(rival -> assertThat(rival).isPresent());
        DeliveryLists lists = new DeliveryLists(storage.keptState());
        assertThat(lists.count(DeliveryList.WAITING)).isEqualTo(1);
        assertThat(lists.countDue(later.plus(Sender.CLAIM)))
                .as("when the one that has it dies")
                .isEqualTo(1);
    }

    private static Optional<Claim> claim(DeliveryStore store, String due, Instant now) {
        return store.claim(due, "node", now, Sender.CLAIM);
    }

    @Test
    void after_the_last_try_a_person_decides() throws Exception {
        channel.answers(message -> Handover.later(Trouble.UNREACHABLE, null));
        store().queueOnce(id(1), Letters::toTheDesk);
        for (Duration wait : List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(2))) {
            clock.move(wait);
            sends();
        }
        assertThat(channel.handed()).hasSize(3);
        assertThat(summary(id(1)).state()).isEqualTo(DeliveryState.DEAD);
        assertThat(listed(DeliveryList.DEAD)).containsExactly(id(1));
        assertThat(listed(DeliveryList.WAITING)).isEmpty();

        channel.answers(message -> Handover.TAKEN);
        store().retry(id(1), 1, clock.instant());
        store().retry(id(1), 1, clock.instant());
        sends();

        assertThat(summary(id(1)).state()).isEqualTo(DeliveryState.SENT);
        assertThat(listed(DeliveryList.DEAD)).isEmpty();
    }

    @Test
    void a_decision_about_an_earlier_death_changes_nothing() throws Exception {
        channel.answers(message -> Handover.refused(Trouble.REFUSED, "550 5.1.1"));
        store().queueOnce(id(1), Letters::toTheDesk);
        sends();
        store().retry(id(1), 1, clock.instant());
        sends();
        assertThat(summary(id(1)).round()).isEqualTo(2);

        store().giveUp(id(1), 1, clock.instant());
        assertThat(summary(id(1)).state()).isEqualTo(DeliveryState.DEAD);
        store().giveUp(id(1), 2, clock.instant());
        assertThat(summary(id(1)).state()).isEqualTo(DeliveryState.GIVEN_UP);
        assertThat(listed(DeliveryList.DEAD)).isEmpty();
        assertThat(listed(DeliveryList.ENDED)).containsExactly(id(1));
    }

    private void bounces(int round) {
        store().bounced(id(1), round, clock.instant(), "returned@huiyin.example.cn");
    }

    private List<DeliveryOutcome> unrecorded() {
        return results().after("", 10).stream()
                .map(waiting -> waiting.result().result().outcome())
                .toList();
    }

    @Test
    void what_came_back_waits_for_a_person_and_its_fate_for_the_ledger() throws Exception {
        store().queueOnce(id(1), Letters::statutory);
        bounces(1);
        assertThat(summary(id(1)).state()).isEqualTo(DeliveryState.QUEUED);
        sends();
        clock.move(Duration.ofMinutes(5));
        bounces(1);
        bounces(1);

        assertThat(summary(id(1)).state()).isEqualTo(DeliveryState.BOUNCED);
        assertThat(listed(DeliveryList.BOUNCED)).containsExactly(id(1));
        assertThat(listed(DeliveryList.ENDED)).isEmpty();
        assertThat(unrecorded()).containsExactly(DeliveryOutcome.HANDED_OVER, DeliveryOutcome.BOUNCED);
    }

    @Test
    void what_came_back_is_sent_again_or_given_up_by_the_sending_the_person_saw() throws Exception {
        store().queueOnce(id(1), Letters::statutory);
        sends();
        bounces(1);
        store().retry(id(1), 1, clock.instant());
        sends();
        assertThat(channel.handed()).hasSize(2);
        assertThat(listed(DeliveryList.BOUNCED)).isEmpty();

        clock.move(Duration.ofMinutes(5));
        bounces(1);
        assertThat(summary(id(1)).state()).isEqualTo(DeliveryState.SENT);
        bounces(2);
        store().giveUp(id(1), 2, clock.instant());
        assertThat(summary(id(1)).state()).isEqualTo(DeliveryState.GIVEN_UP);
        assertThat(listed(DeliveryList.BOUNCED)).isEmpty();
        assertThat(listed(DeliveryList.ENDED)).containsExactly(id(1));
    }

    @Test
    void what_its_recipient_confirmed_is_not_sent_any_more_and_never_comes_back() throws Exception {
        store().queueOnce(id(1), Letters::toTheDesk);
        store().queueOnce(id(2), Letters::statutory);
        store().acknowledged(id(1), clock.instant(), "never@huiyin.example.cn");
        sends();
        clock.move(Duration.ofMinutes(5));
        store().acknowledged(id(2), clock.instant(), "sent@huiyin.example.cn");
        store().acknowledged(id(2), clock.instant(), "sent@huiyin.example.cn");
        store().bounced(id(2), 1, clock.instant(), "sent@huiyin.example.cn");

        assertThat(channel.handed()).hasSize(1);
        assertThat(List.of(summary(id(1)).state(), summary(id(2)).state())).containsOnly(DeliveryState.ACKNOWLEDGED);
        assertThat(listed(DeliveryList.WAITING)).isEmpty();
        assertThat(listed(DeliveryList.ENDED)).containsExactlyInAnyOrder(id(1), id(2));
        assertThat(unrecorded()).containsExactly(DeliveryOutcome.HANDED_OVER, DeliveryOutcome.ACKNOWLEDGED);
    }

    @Test
    void two_fates_of_one_letter_in_one_instant_are_both_recorded() throws Exception {
        store().queueOnce(id(1), Letters::statutory);
        sends();
        store().acknowledged(id(1), clock.instant(), "sent@huiyin.example.cn");
        assertThat(unrecorded()).containsExactlyInAnyOrder(DeliveryOutcome.HANDED_OVER, DeliveryOutcome.ACKNOWLEDGED);
    }

    @Test
    void a_confirmation_is_not_lost_to_a_node_that_just_sends_the_letter() throws Exception {
        store().queueOnce(id(1), Letters::toTheDesk);
        channel.answers(message -> {
            store().acknowledged(id(1), clock.instant(), message.messageId());
            return Handover.TAKEN;
        });
        sends();
        assertThat(summary(id(1)).state()).isEqualTo(DeliveryState.ACKNOWLEDGED);
        assertThat(listed(DeliveryList.ENDED)).containsExactly(id(1));
    }

    @Test
    void a_store_that_was_copied_in_use_finds_what_came_back() throws Exception {
        store().queueOnce(id(1), Letters::toTheDesk);
        sends();
        bounces(1);
        storage.keptState()
                .list("deliveries-bounced", "", 10)
                .forEach(entry -> storage.keptState().delete("deliveries-bounced", entry.id()));
        store().relist();
        assertThat(listed(DeliveryList.BOUNCED)).containsExactly(id(1));
    }

    @Test
    void one_bad_address_keeps_nobody_waiting() throws Exception {
        channel.answers(message -> message.address().equals(SUPERVISOR.value())
                ? Handover.refused(Trouble.REFUSED, "550 5.1.1")
                : Handover.TAKEN);
        IntStream.range(0, 20)
                .forEach(number ->
                        store().queueOnce(id(number), number == 3 ? Letters::toTheSupervisor : Letters::toTheDesk));
        sends();
        assertThat(listed(DeliveryList.DEAD)).containsExactly(id(3));
        assertThat(listed(DeliveryList.ENDED)).hasSize(19);
    }

    @Test
    void nothing_is_tried_while_the_way_out_is_closed_and_no_try_is_counted() throws Exception {
        channel.answers(message -> Handover.closed(null));
        IntStream.range(0, 5).forEach(number -> store().queueOnce(id(number), Letters::toTheDesk));
        Sender node = node("node-1");
        node.sendWhatIsDue();
        assertThat(channel.handed()).hasSize(1);

        channel.answers(message -> Handover.TAKEN);
        clock.move(Sender.REST.plus(Attempt.WHILE_CLOSED));
        node.sendWhatIsDue();
        assertThat(listed(DeliveryList.ENDED)).hasSize(5);
        assertThat(IntStream.range(0, 5).mapToObj(number -> summary(id(number)).tries()))
                .containsOnly(1);
    }

    @Test
    void what_a_killed_node_had_taken_is_sent_by_another_when_its_time_is_over() throws Exception {
        store().queueOnce(id(1), Letters::toTheDesk);
        String due = store().due(clock.instant(), 1).get(0);
        assertThat(store().claim(due, "killed", clock.instant(), Sender.CLAIM)).isPresent();

        storage.reopen();
        vault = Keys.vault(storage.keptState(), directory, clock);
        sends();
        assertThat(channel.handed()).isEmpty();
        clock.move(Sender.CLAIM);
        sends();
        assertThat(channel.handed()).hasSize(1);
        assertThat(summary(id(1)).state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void a_crash_between_the_record_and_its_lists_is_mended_when_the_cause_comes_again() throws Exception {
        store().queueOnce(id(1), Letters::toTheDesk);
        store().due(clock.instant(), 1).forEach(entry -> storage.keptState().delete("deliveries-due", entry));
        sends();
        assertThat(channel.handed()).isEmpty();

        store().queueOnce(id(1), Letters::toTheDesk);
        sends();
        assertThat(channel.handed()).hasSize(1);
    }

    @Test
    void of_several_nodes_one_sends_each_letter() throws Exception {
        IntStream.range(0, 40).forEach(number -> store().queueOnce(id(number), Letters::toTheDesk));
        ExecutorService nodes = Executors.newFixedThreadPool(3);
        try {
            List<Future<?>> runs = new ArrayList<>();
            for (String name : List.of("node-1", "node-2", "node-3")) {
                runs.add(nodes.submit(() -> {
                    node(name).sendWhatIsDue();
                    return null;
                }));
            }
            for (Future<?> run : runs) {
                run.get();
            }
        } finally {
            nodes.shutdownNow();
        }
        assertThat(channel.handed()).hasSize(40);
        assertThat(new HashSet<>(channel.handed().stream()
                        .map(OutgoingMessage::messageId)
                        .toList()))
                .hasSize(40);
        assertThat(listed(DeliveryList.WAITING)).isEmpty();
    }

    @Test
    void an_office_without_an_address_is_looked_up_again_until_a_person_has_to_help() throws Exception {
        desk = Optional.empty();
        store().queueOnce(id(1), Letters::toTheDesk);
        sends();
        assertThat(summary(id(1)).trouble()).isEqualTo(Trouble.NO_ADDRESS);
        assertThat(summary(id(1)).state()).isEqualTo(DeliveryState.QUEUED);

        desk = Optional.of(new MailAddress("new@xihu.example.cn"));
        clock.move(Attempt.ADDRESS_LOOK_UP);
        sends();
        assertThat(channel.handed()).extracting(OutgoingMessage::address).containsExactly("new@xihu.example.cn");

        desk = Optional.empty();
        store().queueOnce(id(2), Letters::toTheDesk);
        for (int hour = 0; hour < 25; hour++) {
            sends();
            clock.move(Attempt.ADDRESS_LOOK_UP);
        }
        assertThat(summary(id(2)).state()).isEqualTo(DeliveryState.DEAD);
    }

    @Test
    void a_reminder_that_waited_too_long_confuses_nobody() throws Exception {
        store().queueOnce(id(1), Letters::toTheDesk);
        store().queueOnce(id(2), Letters::statutory);
        clock.move(Letters.GOOD_FOR);
        sends();
        assertThat(summary(id(1)).trouble()).isEqualTo(Trouble.OUTDATED);
        assertThat(summary(id(2)).state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void a_persons_address_is_opened_only_to_send_and_gone_when_the_person_is() throws Exception {
        Letter letter = toSomebody("li@例子.中国");
        store().queueOnce(id(1), () -> letter);
        store().queueOnce(id(2), () -> letter);
        String due = store().due(clock.instant(), 1).get(0);
        store().claim(due, "elsewhere", clock.instant(), Duration.ofHours(1));
        sends();
        assertThat(channel.handed()).extracting(OutgoingMessage::address).containsExactly("li@xn--fsqu00a.xn--fiqs8s");

        vault.forget(vault.openCase(CASE, vault.personWithPhone(null)));
        clock.move(Duration.ofHours(1));
        sends();
        assertThat(channel.handed()).hasSize(1);
        assertThat(List.of(summary(id(1)).state(), summary(id(2)).state()))
                .containsExactlyInAnyOrder(DeliveryState.SENT, DeliveryState.DEAD);
    }

    @Test
    void an_address_no_server_takes_is_dead_at_once() throws Exception {
        store().queueOnce(id(1), () -> toSomebody("李@example.cn"));
        sends();
        assertThat(channel.handed()).isEmpty();
        assertThat(summary(id(1)).trouble()).isEqualTo(Trouble.UNUSABLE_ADDRESS);
    }

    private Letter toSomebody(String address) {
        return Letters.letter(
                Recipient.person(
                        RecipientKind.COMPLAINANT,
                        new SealedAddress(
                                SealedFieldNames.EMAIL,
                                vault.seal(CASE, SealedFieldNames.EMAIL, new ClearText(address)))),
                false);
    }

    @Test
    void nothing_leaves_while_sending_is_held() throws Exception {
        SendingSwitch hold = new SendingSwitch(storage.keptState());
        store().queueOnce(id(1), Letters::toTheDesk);
        hold.hold(10, clock.instant(), "account-admin", "restore");
        storage.reopen();
        vault = Keys.vault(storage.keptState(), directory, clock);
        sends();
        assertThat(channel.handed()).isEmpty();

        SendingSwitch after = new SendingSwitch(storage.keptState());
        after.release(9);
        assertThat(after.hold()).isPresent();
        after.release(11);
        after.hold(10, clock.instant(), "account-admin", "read again");
        sends();
        assertThat(channel.handed()).hasSize(1);
    }

    @Test
    void the_fate_of_statutory_letters_waits_for_the_ledger() throws Exception {
        store().queueOnce(id(1), Letters::toTheDesk);
        store().queueOnce(id(2), Letters::statutory);
        sends();
        assertThat(results().after("", 10)).singleElement().satisfies(waiting -> {
            assertThat(waiting.result().stream()).isEqualTo(CASE.value());
            assertThat(waiting.result().result().deliveryId()).isEqualTo(id(2));
            assertThat(waiting.result().result().outcome()).isEqualTo(DeliveryOutcome.HANDED_OVER);
            assertThat(waiting.result().result().contentDigest()).hasSize(64);
            assertThat(waiting.result().result().messageId()).contains("@");
        });
        results().remove(results().after("", 1).get(0));
        assertThat(results().after("", 1)).isEmpty();
    }

    @Test
    void a_unit_finds_its_own_letters_whatever_became_of_them() throws Exception {
        store().queueOnce(id(1), Letters::toTheDesk);
        sends();
        IntStream.range(2, 8).forEach(number -> store().queueOnce(id(number), Letters::toTheDesk));
        DeliveryLists lists = new DeliveryLists(storage.keptState());
        assertThat(lists.pageOfUnit(UNIT, DeliveryList.ENDED, null, 5).deliveries())
                .extracting(DeliverySummary::deliveryId)
                .containsExactly(id(1));
        var first = lists.pageOfUnit(UNIT, DeliveryList.WAITING, null, 4);
        assertThat(first.deliveries()).hasSize(4);
        assertThat(lists.pageOfUnit(UNIT, DeliveryList.WAITING, first.next(), 4).deliveries())
                .hasSize(2);
        assertThat(lists.pageOfUnit(new UnitId("unit-other"), DeliveryList.WAITING, null, 5)
                        .deliveries())
                .isEmpty();
    }

    @Test
    void lists_are_counted_and_know_the_oldest() {
        Instant now = clock.instant();
        DeliveryLists lists = new DeliveryLists(storage.keptState());
        assertThat(lists.oldestDue(now)).isEmpty();
        IntStream.range(0, 7).forEach(number -> store().queueOnce(id(number), Letters::toTheDesk));
        assertThat(lists.count(DeliveryList.WAITING)).isEqualTo(7);
        assertThat(lists.countDue(now)).isEqualTo(7);
        assertThat(lists.countDue(now.minusSeconds(1))).isZero();
        assertThat(lists.oldestDue(now)).contains(MONDAY);
        assertThat(lists.count(DeliveryList.DEAD)).isZero();
    }
}
