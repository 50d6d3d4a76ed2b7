package io.huiyin.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.api.CaseId;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.sealing.PersonId;
import io.huiyin.api.sealing.SealedText;
import io.huiyin.storage.KeptState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the vault promises over any kept state. */
abstract class VaultContract {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T01:00:00Z"), ZoneOffset.UTC);
    private static final CaseId CASE = new CaseId("complaint-1");
    private static final CaseId OTHER_CASE = new CaseId("complaint-2");
    private static final ClearText SUBJECT = new ClearText("小区物业夜间施工噪音扰民");
    private static final ClearText PHONE = new ClearText("13812345678");

    @TempDir
    Path directory;

    private KeptState keptState;
    private MasterKey masterKey;
    private PersonalDataVault vault;

    /** The kept state under test, empty. */
    abstract KeptState keptState();

    @BeforeEach
    void open_the_vault() {
        keptState = keptState();
        masterKey = MasterKey.loadOrCreate(directory.resolve("keys").resolve("master-key.json"));
        vault = openVault();
    }

    private PersonalDataVault openVault() {
        return TinkVault.open(keptState, masterKey, CLOCK);
    }

    private PersonId anOpenCase(CaseId caseId) {
        return vault.openCase(caseId, vault.personWithPhone(null));
    }

    // Sealing

    @Test
    void what_was_sealed_opens_again() {
        anOpenCase(CASE);

        SealedText sealed = vault.seal(CASE, "subject", SUBJECT);

        assertThat(vault.unseal(CASE, "subject", sealed)).isEqualTo(SUBJECT);
        assertThat(vault.unsealIfKept(CASE, "subject", sealed)).contains(SUBJECT);
        assertThat(vault.unsealIfKept(CASE, "subject", null)).isEmpty();
    }

    @Test
    void what_was_sealed_opens_after_a_restart_with_the_same_key() {
        anOpenCase(CASE);
        SealedText sealed = vault.seal(CASE, "subject", SUBJECT);

        assertThat(openVault().unseal(CASE, "subject", sealed)).isEqualTo(SUBJECT);
    }

    @Test
    void two_sealings_of_one_text_differ() {
        anOpenCase(CASE);

        assertThat(vault.seal(CASE, "subject", SUBJECT)).isNotEqualTo(vault.seal(CASE, "subject", SUBJECT));
    }

    @Test
    void a_text_moved_to_another_field_does_not_open() {
        anOpenCase(CASE);
        SealedText sealed = vault.seal(CASE, "subject", SUBJECT);

        assertThatThrownBy(() -> vault.unseal(CASE, "narrative", sealed))
                .isInstanceOf(DamagedSealException.class)
                .hasMessageContaining("complaint-1")
                .hasMessageContaining("narrative");
    }

    @Test
    void a_text_moved_to_another_case_does_not_open_even_if_it_is_of_the_same_person() {
        PersonId person = anOpenCase(CASE);
        assertThat(vault.openCase(OTHER_CASE, person)).isEqualTo(person);
        SealedText sealed = vault.seal(CASE, "subject", SUBJECT);

        assertThatThrownBy(() -> vault.unseal(OTHER_CASE, "subject", sealed)).isInstanceOf(DamagedSealException.class);
    }

    @Test
    void a_case_key_moved_to_another_case_or_person_does_not_open() {
        PersonId person = anOpenCase(CASE);
        assertThat(vault.openCase(OTHER_CASE, person)).isEqualTo(person);
        byte[] keyOfCase = keptState.get(KeyRing.CASES, CASE.value()).orElseThrow();
        keptState.put(KeyRing.CASES, OTHER_CASE.value(), keyOfCase);

        assertThatThrownBy(() -> openVault().seal(OTHER_CASE, "subject", SUBJECT))
                .isInstanceOf(DamagedSealException.class)
                .hasMessageContaining("complaint-2");
    }

    @Test
    void a_changed_text_does_not_open() {
        anOpenCase(CASE);
        byte[] sealed =
                Base64.getDecoder().decode(vault.seal(CASE, "subject", SUBJECT).cipher());

        for (int index = 0; index < sealed.length; index++) {
            byte[] changed = sealed.clone();
            changed[index] ^= 1;
            SealedText text = new SealedText(Base64.getEncoder().encodeToString(changed));
            assertThatThrownBy(() -> vault.unseal(CASE, "subject", text)).isInstanceOf(DamagedSealException.class);
        }
    }

    @Test
    void what_is_no_sealed_text_at_all_does_not_open() {
        anOpenCase(CASE);

        for (String nonsense : List.of("", "AAAA", "不是Base64", "%%%")) {
            assertThatThrownBy(() -> vault.unsealIfKept(CASE, "subject", new SealedText(nonsense)))
                    .isInstanceOf(DamagedSealException.class);
        }
    }

    @Test
    void half_a_character_is_refused_rather_than_replaced() {
        anOpenCase(CASE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> vault.seal(CASE, "subject", new ClearText("前\uD83D后")))
                .withMessageContaining("subject");
    }

    @Test
    void an_unknown_field_is_refused() {
        anOpenCase(CASE);

        assertThatIllegalArgumentException().isThrownBy(() -> vault.seal(CASE, "sujbect", SUBJECT));
        assertThatIllegalArgumentException().isThrownBy(() -> vault.unsealIfKept(CASE, "sujbect", null));
    }

    @Test
    void a_case_never_opened_has_no_key() {
        assertThatThrownBy(() -> vault.seal(CASE, "subject", SUBJECT))
                .isInstanceOf(KeyMissingException.class)
                .hasMessageContaining("complaint-1");
        assertThatThrownBy(() -> vault.unsealIfKept(CASE, "subject", new SealedText("AAAA")))
                .isInstanceOf(KeyMissingException.class);
    }

    @Test
    void a_list_opens_in_the_order_asked_and_leaves_out_the_forgotten() {
        PersonId first = anOpenCase(CASE);
        anOpenCase(OTHER_CASE);
        SealedText subject = vault.seal(CASE, "subject", SUBJECT);
        SealedText other = vault.seal(OTHER_CASE, "reply", new ClearText("已办结"));
        List<SealedField> fields = List.of(
                new SealedField(OTHER_CASE, "reply", other),
                new SealedField(CASE, "subject", subject),
                new SealedField(CASE, "narrative", null),
                new SealedField(new CaseId("complaint-never-opened"), "subject", null));

        assertThat(vault.unsealAllIfKept(fields))
                .extracting(text -> text.map(ClearText::value).orElse("-"))
                .containsExactly("已办结", SUBJECT.value(), "-", "-");
        vault.forget(first);
        assertThat(vault.unsealAllIfKept(fields))
                .extracting(text -> text.map(ClearText::value).orElse("-"))
                .containsExactly("已办结", "-", "-", "-");
    }

    // Opening cases

    @Test
    void opening_a_case_again_keeps_its_first_person_and_its_texts() {
        PersonId first = anOpenCase(CASE);
        SealedText sealed = vault.seal(CASE, "subject", SUBJECT);

        assertThat(vault.openCase(CASE, first)).isEqualTo(first);
        assertThat(vault.openCase(CASE, vault.personWithPhone(null))).isEqualTo(first);
        assertThat(vault.unseal(CASE, "subject", sealed)).isEqualTo(SUBJECT);
    }

    @Test
    void threads_opening_one_case_at_once_agree_on_its_person_and_its_key() throws Exception {
        for (int round = 0; round < 20; round++) {
            CaseId caseId = new CaseId("complaint-race-" + round);

            List<SealedText> sealed = atOnce(4, () -> {
                PersonalDataVault node = openVault();
                PersonId person = node.openCase(caseId, node.personWithPhone(null));
                return node.seal(caseId, "purpose", new ClearText(person.value()));
            });

            Set<ClearText> persons = new HashSet<>();
            sealed.forEach(text -> persons.add(vault.unseal(caseId, "purpose", text)));
            assertThat(persons).hasSize(1);
        }
    }

    @Test
    void threads_opening_cases_of_one_new_person_at_once_share_its_key() throws Exception {
        for (int round = 0; round < 20; round++) {
            PersonId person = vault.personWithPhone(null);
            Queue<CaseId> cases = new ConcurrentLinkedQueue<>();
            for (int index = 0; index < 4; index++) {
                cases.add(new CaseId("complaint-shared-" + round + "-" + index));
            }

            List<SealedField> sealed = atOnce(4, () -> {
                CaseId caseId = cases.remove();
                assertThat(vault.openCase(caseId, person)).isEqualTo(person);
                return new SealedField(caseId, "subject", vault.seal(caseId, "subject", SUBJECT));
            });

            assertThat(openVault().unsealAllIfKept(sealed))
                    .hasSize(4)
                    .allSatisfy(text -> assertThat(text).contains(SUBJECT));
        }
    }

    // Blind index

    @Test
    void one_phone_number_is_one_person_however_it_is_written() {
        PersonId person = vault.personWithPhone(PHONE);

        for (String written : List.of("+86 138 1234 5678", "0086-138-1234-5678", "１３８１２３４５６７８", "138 1234 5678 ")) {
            assertThat(vault.personWithPhone(new ClearText(written))).isEqualTo(person);
        }
        assertThat(vault.personWithPhone(new ClearText("13812345679"))).isNotEqualTo(person);
        assertThat(openVault().personWithPhone(PHONE)).isEqualTo(person);
    }

    @Test
    void without_a_usable_number_everybody_is_somebody_new() {
        Set<PersonId> persons = new HashSet<>();
        persons.add(vault.personWithPhone(null));
        for (String written : List.of("", "无", "0", "110", "000000000", "11111111111")) {
            persons.add(vault.personWithPhone(new ClearText(written)));
            persons.add(vault.personWithPhone(new ClearText(written)));
        }

        assertThat(persons).hasSize(13);
    }

    @Test
    void threads_meeting_one_new_number_at_once_agree_on_its_person() throws Exception {
        for (int round = 0; round < 20; round++) {
            ClearText phone = new ClearText("1390000%04d".formatted(round));

            assertThat(Set.copyOf(atOnce(4, () -> openVault().personWithPhone(phone))))
                    .hasSize(1);
        }
        assertThat(keptState.list(BlindIndex.BY_PERSON, "", 100)).hasSize(20);
    }

    @Test
    void the_kept_state_never_holds_a_number_in_the_clear() {
        PersonId person = vault.personWithPhone(PHONE);

        for (String collection : List.of(BlindIndex.BY_HASH, BlindIndex.BY_PERSON)) {
            assertThat(keptState.list(collection, "", 100)).singleElement().satisfies(entry -> {
                assertThat(entry.id()).doesNotContain(PHONE.value());
                assertThat(new String(entry.value(), StandardCharsets.UTF_8)).isIn(person.value(), "");
            });
        }
    }

    // Forgetting

    @Test
    void a_forgotten_person_s_texts_do_not_open_any_more() {
        PersonId person = anOpenCase(CASE);
        SealedText sealed = vault.seal(CASE, "subject", SUBJECT);

        vault.forget(person);

        assertThatThrownBy(() -> vault.unseal(CASE, "subject", sealed))
                .isInstanceOf(ForgottenException.class)
                .hasMessageContaining("complaint-1");
        assertThat(vault.unsealIfKept(CASE, "subject", sealed)).isEmpty();
        assertThat(openVault().unsealIfKept(CASE, "subject", sealed)).isEmpty();
        assertThatThrownBy(() -> vault.seal(CASE, "reply", SUBJECT)).isInstanceOf(ForgottenException.class);
        assertThatThrownBy(() -> vault.openCase(CASE, person)).isInstanceOf(ForgottenException.class);
        assertThatThrownBy(() -> vault.openCase(OTHER_CASE, person)).isInstanceOf(ForgottenException.class);
    }

    @Test
    void forgetting_leaves_nothing_of_the_key_behind() {
        PersonId person = anOpenCase(CASE);

        vault.forget(person);

        assertThat(keptState.get(KeyRing.PERSONS, person.value()))
                .hasValueSatisfying(stored -> assertThat(stored).isEqualTo(StoredPersonKey.tombstone(CLOCK.instant())));
    }

    @Test
    void another_node_notices_the_forgetting_at_once() {
        PersonId person = anOpenCase(CASE);
        SealedText sealed = vault.seal(CASE, "subject", SUBJECT);
        PersonalDataVault otherNode = openVault();
        assertThat(otherNode.unsealIfKept(CASE, "subject", sealed)).contains(SUBJECT);

        vault.forget(person);

        assertThat(otherNode.unsealIfKept(CASE, "subject", sealed)).isEmpty();
        assertThatThrownBy(() -> otherNode.seal(CASE, "subject", SUBJECT)).isInstanceOf(ForgottenException.class);
    }

    @Test
    void forgetting_again_changes_nothing_and_harms_nobody() {
        PersonId person = anOpenCase(CASE);
        PersonId bystander = anOpenCase(OTHER_CASE);
        SealedText kept = vault.seal(OTHER_CASE, "subject", SUBJECT);
        vault.forget(person);
        byte[] tombstone = keptState.get(KeyRing.PERSONS, person.value()).orElseThrow();

        TinkVault.open(keptState, masterKey, Clock.offset(CLOCK, Duration.ofDays(1)))
                .forget(person);

        assertThat(keptState.get(KeyRing.PERSONS, person.value()).orElseThrow()).isEqualTo(tombstone);
        assertThat(bystander).isNotEqualTo(person);
        assertThat(vault.unseal(OTHER_CASE, "subject", kept)).isEqualTo(SUBJECT);
    }

    @Test
    void a_forgotten_person_s_number_leads_to_somebody_new() {
        PersonId person = vault.personWithPhone(PHONE);
        assertThat(vault.openCase(CASE, person)).isEqualTo(person);

        vault.forget(person);

        assertThat(keptState.list(BlindIndex.BY_HASH, "", 1)).isEmpty();
        assertThat(keptState.list(BlindIndex.BY_PERSON, "", 1)).isEmpty();
        PersonId successor = vault.personWithPhone(PHONE);
        assertThat(successor).isNotEqualTo(person);
        assertThat(vault.personWithPhone(PHONE)).isEqualTo(successor);
    }

    @Test
    void a_forgetting_that_a_crash_interrupted_is_finished_by_repeating_or_by_the_next_call() {
        PersonId person = vault.personWithPhone(PHONE);
        keptState.put(KeyRing.PERSONS, person.value(), StoredPersonKey.tombstone(CLOCK.instant()));

        PersonId successor = vault.personWithPhone(PHONE);
        vault.forget(person);

        assertThat(successor).isNotEqualTo(person);
        assertThat(vault.personWithPhone(PHONE)).isEqualTo(successor);
    }

    @Test
    void forgetting_leaves_a_number_alone_that_leads_to_somebody_else_by_now() {
        PersonId owner = vault.personWithPhone(PHONE);
        PersonId former = vault.personWithPhone(null);
        String hash = keptState.list(BlindIndex.BY_HASH, "", 1).get(0).id();
        keptState.put(BlindIndex.BY_PERSON, former.value() + "/" + hash, new byte[0]);

        vault.forget(former);

        assertThat(vault.personWithPhone(PHONE)).isEqualTo(owner);
        assertThat(keptState.list(BlindIndex.BY_PERSON, "", 10)).hasSize(1);
    }

    @Test
    void a_person_whose_key_is_damaged_can_be_forgotten() {
        PersonId person = anOpenCase(CASE);
        SealedText sealed = vault.seal(CASE, "subject", SUBJECT);
        keptState.put(KeyRing.PERSONS, person.value(), new byte[] {9});

        vault.forget(person);

        assertThat(vault.unsealIfKept(CASE, "subject", sealed)).isEmpty();
    }

    @Test
    void a_person_forgotten_before_the_first_case_gets_none() {
        PersonId person = vault.personWithPhone(PHONE);

        vault.forget(person);

        assertThatThrownBy(() -> vault.openCase(CASE, person)).isInstanceOf(ForgottenException.class);
    }

    // Digests

    @Test
    void a_digest_tells_the_same_content_from_other_content() {
        String digest = vault.contentDigest(List.of("主题", "内容"));

        assertThat(digest).matches("[0-9a-f]{64}").isEqualTo(openVault().contentDigest(List.of("主题", "内容")));
        assertThat(Set.of(
                        digest,
                        vault.contentDigest(List.of("主题内", "容")),
                        vault.contentDigest(List.of("主题内容")),
                        vault.contentDigest(List.of("主题", "内容", "")),
                        vault.contentDigest(List.of("", "主题", "内容")),
                        vault.contentDigest(List.of())))
                .hasSize(6);
        assertThat(vault.contentDigest(List.of("a\0\0", "b"))).isNotEqualTo(vault.contentDigest(List.of("a", "\0\0b")));
    }

    // Keys of the house

    @Test
    void another_master_key_is_refused_with_a_sentence() {
        MasterKey other = MasterKey.loadOrCreate(directory.resolve("other").resolve("master-key.json"));

        assertThatThrownBy(() -> TinkVault.open(keptState, other, CLOCK))
                .isInstanceOf(WrongMasterKeyException.class)
                .hasMessageContaining("does not open this kept state")
                .hasMessageContaining("other");
    }

    @Test
    void first_starts_with_two_master_keys_at_once_leave_one_of_them_bound() throws Exception {
        MasterKey other = MasterKey.loadOrCreate(directory.resolve("other").resolve("master-key.json"));
        for (int round = 0; round < 20; round++) {
            keptState.delete(HouseKeys.COLLECTION, HouseKeys.ID);
            Queue<MasterKey> keys = new ConcurrentLinkedQueue<>(List.of(masterKey, other));

            assertThat(atOnce(2, () -> fits(keys.remove()))).containsExactlyInAnyOrder(true, false);
        }
    }

    private boolean fits(MasterKey key) {
        try {
            return TinkVault.open(keptState, key, CLOCK) != null;
        } catch (WrongMasterKeyException e) {
            return false;
        }
    }

    @Test
    void lost_or_damaged_keys_are_told_apart() {
        PersonId person = anOpenCase(CASE);
        byte[] house = keptState.get(HouseKeys.COLLECTION, HouseKeys.ID).orElseThrow();
        byte[] damaged = house.clone();
        damaged[damaged.length - 1] ^= 1;

        keptState.put(HouseKeys.COLLECTION, HouseKeys.ID, damaged);
        assertThatThrownBy(this::openVault).isInstanceOf(DamagedSealException.class);
        for (byte[] nonsense : List.of(new byte[0], new byte[] {9}, new byte[] {1, 2}, new byte[] {1, -1, 0, 0, 0})) {
            keptState.put(HouseKeys.COLLECTION, HouseKeys.ID, nonsense);
            assertThatThrownBy(this::openVault).isInstanceOf(PersonalDataException.class);
        }
        keptState.delete(HouseKeys.COLLECTION, HouseKeys.ID);
        assertThatThrownBy(this::openVault).isInstanceOf(KeyMissingException.class);

        keptState.put(HouseKeys.COLLECTION, HouseKeys.ID, house);
        keptState.put(KeyRing.PERSONS, person.value(), new byte[] {9});
        assertThatThrownBy(() -> openVault().seal(CASE, "subject", SUBJECT)).isInstanceOf(DamagedSealException.class);
        keptState.delete(KeyRing.PERSONS, person.value());
        assertThatThrownBy(() -> openVault().seal(CASE, "subject", SUBJECT)).isInstanceOf(KeyMissingException.class);
        keptState.put(KeyRing.CASES, CASE.value(), new byte[] {1, 0, 0, 0, 9, 'x'});
        assertThatThrownBy(() -> openVault().seal(CASE, "subject", SUBJECT)).isInstanceOf(DamagedSealException.class);
    }

    /** Does the same in several threads that start together. */
    private static <T> List<T> atOnce(int threads, Callable<T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CyclicBarrier start = new CyclicBarrier(threads);
            List<Future<T>> running = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                running.add(pool.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> future : running) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}
