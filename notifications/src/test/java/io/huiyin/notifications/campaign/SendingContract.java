package io.huiyin.notifications.campaign;

import static io.huiyin.notifications.campaign.FakeHouse.NOTICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.notice.BatchResults;
import io.huiyin.api.notice.NoticeLanguage;
import io.huiyin.api.notice.NoticeProofRow;
import io.huiyin.api.notice.NoticeResult;
import io.huiyin.api.notice.NoticeStatus;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.notifications.campaign.NoticeMail.Handing.Kind;
import io.huiyin.notifications.campaign.NoticeMail.NoticeMessage;
import io.huiyin.personaldata.MasterKey;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.personaldata.TinkVault;
import io.huiyin.personaldata.recipients.Recipient;
import io.huiyin.personaldata.recipients.RecipientKeys;
import io.huiyin.personaldata.recipients.RecipientList;
import io.huiyin.personaldata.recipients.RecipientLists;
import io.huiyin.storage.KeptState;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sending of notices promises on every storage. */
abstract class SendingContract {

    private static final int CHUNK = 100;
    private static final RecipientList LIST = new RecipientList(FakeHouse.INCIDENT.caseId(), NOTICE, FakeHouse.LIST);

    private final MovableClock clock = new MovableClock();
    private final FakeMail mail = new FakeMail();
    private final ExecutorService workers = Executors.newFixedThreadPool(4);
    private PersonalDataVault vault;
    private RecipientLists lists;

    @TempDir
    private Path directory;

    abstract KeptState keptState();

    @BeforeEach
    void openTheVault() {
        vault = TinkVault.open(
                keptState(), MasterKey.loadOrCreate(directory.resolve("keys").resolve("key.json")), clock);
        var unused = vault.openCase(FakeHouse.INCIDENT.caseId(), vault.personWithPhone(null));
        lists = new RecipientLists(keptState(), vault);
    }

    @AfterEach
    void stopTheWorkers() {
        workers.shutdown();
    }

    @Test
    void everybody_is_told_once_and_it_is_on_record_batch_by_batch() {
        FakeHouse house = houseTelling(1001);
        NoticeRound round = round("node-1", house, keptState());
        round.run();
        round.run();

        assertThat(addresses()).hasSize(1001).doesNotHaveDuplicates();
        assertThat(house.results()).hasSize(3);
        assertThat(house.results().values())
                .extracting(BatchResults::handedOver)
                .containsExactlyInAnyOrder(500, 500, 1);
        assertThat(house.status()).isEqualTo(NoticeStatus.FINISHED);
        assertThat(house.told()).singleElement().satisfies(told -> {
            assertThat(told.recipients()).isEqualTo(1001);
            assertThat(told.notifiedAt()).isEqualTo(house.results().get(1).lastHandedOverAt());
            assertThat(told.lateEntryEvidence().value()).contains("1001");
        });
    }

    @Test
    void each_person_is_greeted_by_name_in_the_right_language() {
        FakeHouse house = new FakeHouse(2, 1);
        lists.put(
                LIST,
                1,
                List.of(
                        recipient("li@example.cn", "李明", NoticeLanguage.CHINESE),
                        recipient("smith@example.com", "Ann", NoticeLanguage.ENGLISH)));
        round("node-1", house, keptState()).run();
        Map<String, NoticeMessage> byAddress =
                mail.taken().stream().collect(Collectors.toMap(NoticeMessage::address, message -> message));
        assertThat(byAddress.get("li@example.cn").subject()).isEqualTo("告知");
        assertThat(byAddress.get("li@example.cn").body()).startsWith("李明，您好：").contains("二、事件发生的原因\n目前尚不清楚");
        assertThat(byAddress.get("smith@example.com").subject()).isEqualTo("Notice");
        assertThat(byAddress.get("smith@example.com").body())
                .startsWith("Dear Ann,")
                .contains("People's Republic");
    }

    @Test
    void after_a_kill_it_goes_on_where_it_stopped_nobody_left_out_and_nobody_under_two_message_ids() {
        FakeHouse house = houseTelling(1001);
        // Dies after handing over the third hundred, before that is kept.
        NoticeRound dying = round("node-1", house, dyingAtWrite(3));
        dying.run();
        assertThat(mail.taken()).hasSize(300);

        NoticeRound next = round("node-1", house, keptState());
        next.run();
        next.run();

        assertThat(new HashSet<>(addresses())).hasSize(1001);
        assertThat(addresses()).hasSize(1001 + CHUNK);
        assertThat(messageIdsByAddress().values())
                .allSatisfy(ids -> assertThat(ids).hasSize(1));
        assertThat(house.status()).isEqualTo(NoticeStatus.FINISHED);
        assertThat(house.told().get(0).recipients()).isEqualTo(1001);
    }

    @Test
    void whatever_write_a_node_dies_at_nobody_is_left_out() {
        for (int write = 1; write <= 13; write++) {
            FakeHouse house = houseTelling(1001);
            int before = mail.taken().size();
            round("node-1", house, dyingAtWrite(write)).run();
            NoticeRound next = round("node-1", house, keptState());
            next.run();
            next.run();
            assertThat(new HashSet<>(addresses().subList(before, addresses().size())))
                    .as("dying at write %s", write)
                    .hasSize(1001);
            assertThat(house.status()).isEqualTo(NoticeStatus.FINISHED);
            forgetTheBatches();
        }
    }

    @Test
    void two_nodes_tell_nobody_twice() {
        FakeHouse house = houseTelling(2000);
        NoticeRound one = round("node-1", house, keptState(), 200);
        NoticeRound other = round("node-2", house, keptState(), 200);
        for (int beat = 0; beat < 40 && house.status() == NoticeStatus.RUNNING; beat++) {
            clock.advance(Duration.ofSeconds(1));
            one.run();
            other.run();
        }
        assertThat(addresses()).hasSize(2000).doesNotHaveDuplicates();
        assertThat(house.status()).isEqualTo(NoticeStatus.FINISHED);
    }

    @Test
    void a_batch_of_a_node_that_shows_no_sign_of_life_is_taken_over() {
        FakeHouse house = houseTelling(500);
        round("node-1", house, dyingAtWrite(2)).run();
        NoticeRound other = round("node-2", house, keptState());
        other.run();
        assertThat(new HashSet<>(addresses())).hasSize(200);
        clock.advance(Duration.ofMinutes(4));
        other.run();
        other.run();
        assertThat(new HashSet<>(addresses())).hasSize(500);
        assertThat(house.status()).isEqualTo(NoticeStatus.FINISHED);
    }

    @Test
    void nothing_leaves_once_it_is_stopped_and_everything_does_when_it_goes_on() {
        FakeHouse house = houseTelling(1001);
        NoticeRound round = round("node-1", house, keptState(), 100);
        clock.advance(Duration.ofSeconds(1));
        round.run();
        house.is(NoticeStatus.STOPPED);
        clock.advance(Duration.ofMinutes(1));
        round.run();
        assertThat(mail.taken()).hasSize(100);

        house.is(NoticeStatus.RUNNING);
        for (int beat = 0; beat < 40 && house.status() == NoticeStatus.RUNNING; beat++) {
            clock.advance(Duration.ofSeconds(1));
            round.run();
        }
        assertThat(addresses()).hasSize(1001).doesNotHaveDuplicates();
        assertThat(house.status()).isEqualTo(NoticeStatus.FINISHED);
    }

    @Test
    void no_more_leave_in_a_second_than_the_rate_allows() {
        FakeHouse house = houseTelling(1000);
        NoticeRound round = round("node-1", house, keptState(), 50);
        round.run();
        assertThat(mail.taken()).isEmpty();
        clock.advance(Duration.ofMillis(500));
        round.run();
        assertThat(mail.taken()).hasSize(25);
        clock.advance(Duration.ofHours(1));
        round.run();
        assertThat(mail.taken()).hasSize(125);
    }

    @Test
    void one_bad_address_is_no_other_persons_trouble() {
        FakeHouse house = houseTelling(500);
        mail.answers("person7@example.cn", Kind.REFUSED);
        mail.answers("person8@example.cn", Kind.LATER);
        mail.answers("person9@example.cn", Kind.LATER);
        NoticeRound round = round("node-1", house, keptState());
        round.run();
        assertThat(mail.taken()).hasSize(497);
        assertThat(house.results()).isEmpty();

        mail.answers("person8@example.cn", Kind.TAKEN);
        clock.advance(Duration.ofMinutes(1));
        round.run();
        assertThat(mail.taken()).hasSize(498);
        for (int tries = 0; tries < 5; tries++) {
            clock.advance(Duration.ofHours(5));
            round.run();
        }
        round.run();
        BatchResults results = house.results().get(1);
        assertThat(results.handedOver()).isEqualTo(498);
        assertThat(results.bounced()).isEqualTo(1);
        assertThat(results.dead()).isEqualTo(1);
        assertThat(house.told().get(0).recipients()).isEqualTo(498);
    }

    @Test
    void nothing_is_counted_against_anybody_while_the_mail_server_is_away() {
        FakeHouse house = houseTelling(500);
        mail.isAway(true);
        NoticeRound round = round("node-1", house, keptState());
        for (int tries = 0; tries < 20; tries++) {
            round.run();
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(proof()).allSatisfy(row -> assertThat(row.result()).isEqualTo(NoticeResult.WAITING));
        mail.isAway(false);
        round.run();
        round.run();
        assertThat(addresses()).hasSize(500).doesNotHaveDuplicates();
        assertThat(house.status()).isEqualTo(NoticeStatus.FINISHED);
    }

    @Test
    void nobody_reached_leaves_the_obligation_open() {
        FakeHouse house = houseTelling(1);
        mail.answers("person0@example.cn", Kind.REFUSED);
        NoticeRound round = round("node-1", house, keptState());
        round.run();
        round.run();
        assertThat(house.status()).isEqualTo(NoticeStatus.FINISHED);
        assertThat(house.told()).isEmpty();
    }

    @Test
    void whoever_was_erased_is_not_written_to() {
        FakeHouse house = houseTelling(3);
        assertThat(lists.erase(LIST, 1, keyOf("person1@example.cn"))).isTrue();
        NoticeRound round = round("node-1", house, keptState());
        round.run();
        assertThat(addresses()).containsExactlyInAnyOrder("person0@example.cn", "person2@example.cn");
        assertThat(proof().get(1).result()).isEqualTo(NoticeResult.ERASED);
        assertThat(house.results().get(1).dead()).isEqualTo(1);
    }

    @Test
    void the_digest_in_the_ledger_is_that_of_the_lines_of_the_proof() throws Exception {
        FakeHouse house = houseTelling(3);
        mail.answers("person1@example.cn", Kind.REFUSED);
        round("node-1", house, keptState()).run();
        String lines = proof().stream().map(NoticeProofRow::line).collect(Collectors.joining("\n", "", "\n"));
        assertThat(lines).contains(",BOUNCED,").contains(",550 5.1.1").doesNotContain("@");
        assertThat(house.results().get(1).digest())
                .isEqualTo(HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8))));
    }

    private FakeHouse houseTelling(int people) {
        int pages = (people + RecipientLists.PAGE - 1) / RecipientLists.PAGE;
        for (int page = 1; page <= pages; page++) {
            int first = (page - 1) * RecipientLists.PAGE;
            lists.put(
                    LIST,
                    page,
                    IntStream.range(first, Math.min(people, first + RecipientLists.PAGE))
                            .mapToObj(i -> recipient("person" + i + "@example.cn", null, NoticeLanguage.CHINESE))
                            .toList());
        }
        return new FakeHouse(people, pages);
    }

    private Recipient recipient(String address, String name, NoticeLanguage language) {
        return new Recipient(
                keyOf(address), new ClearText(address), name == null ? null : new ClearText(name), language);
    }

    private String keyOf(String address) {
        return new RecipientKeys(vault).of(NOTICE, new ClearText(address));
    }

    private NoticeRound round(String node, FakeHouse house, KeptState kept) {
        NoticeRound round = round(node, house, kept, 1_000_000);
        clock.advance(Duration.ofMillis(10));
        return round;
    }

    private NoticeRound round(String node, FakeHouse house, KeptState kept, int perSecond) {
        NoticeSendingSettings settings = new NoticeSendingSettings(
                kept, vault, mail, clock, ZoneOffset.UTC, node, true, "huiyin.example.cn", NoticePace.usual(perSecond));
        NoticeRound round = new NoticeRound(
                new NoticeDesk(house.commands(), house.queries(), ZoneOffset.UTC),
                lists,
                new BatchRecords(kept, node, settings.pace().claimTimeout(), clock),
                new BatchHandover(settings, workers),
                new Throttle(perSecond, clock),
                CHUNK,
                clock);
        return round;
    }

    /** The kept state as a process sees it that dies when it writes what became of messages for the n-th time. */
    private KeptState dyingAtWrite(int deadly) {
        AtomicInteger writes = new AtomicInteger();
        return (KeptState) Proxy.newProxyInstance(
                KeptState.class.getClassLoader(), new Class<?>[] {KeptState.class}, (kept, method, arguments) -> {
                    if (method.getName().equals("replace") && writes.incrementAndGet() >= deadly) {
                        throw new IllegalStateException("The process is dead");
                    }
                    try {
                        return method.invoke(keptState(), arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    private void forgetTheBatches() {
        keptState()
                .list("notice-batches", "", 1000)
                .forEach(entry -> keptState().delete("notice-batches", entry.id()));
    }

    private List<String> addresses() {
        return mail.taken().stream().map(NoticeMessage::address).toList();
    }

    private Map<String, HashSet<String>> messageIdsByAddress() {
        return mail.taken().stream()
                .collect(Collectors.groupingBy(
                        NoticeMessage::address,
                        Collectors.mapping(NoticeMessage::messageId, Collectors.toCollection(HashSet::new))));
    }

    private List<NoticeProofRow> proof() {
        return new BatchRecords(keptState(), "any", Duration.ofMinutes(3), clock)
                .find(NOTICE, 1)
                .orElseThrow()
                .proof();
    }
}
