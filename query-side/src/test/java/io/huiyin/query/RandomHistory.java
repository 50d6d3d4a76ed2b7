package io.huiyin.query;

import io.huiyin.api.DomainEvent;
import io.huiyin.api.account.AccountClosed;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.AccountOpened;
import io.huiyin.api.account.Role;
import io.huiyin.api.mail.MailAddress;
import io.huiyin.api.unit.UnitContacts;
import io.huiyin.api.unit.UnitContactsSet;
import io.huiyin.api.unit.UnitEstablished;
import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitLevel;
import io.huiyin.api.unit.UnitRenamed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** A ledger full of what might have happened in a house: cases, units and accounts, all mixed up. */
public final class RandomHistory {

    private static final String WORDS = "物业噪音拖欠工资路灯电梯施工扰民占道经营排水管道";

    private final RandomGenerator random;
    private final MemoryLedger ledger;
    private final List<TestCase> cases = new ArrayList<>();
    private final List<UnitId> units = new ArrayList<>();
    private final List<AccountId> accounts = new ArrayList<>();
    private Instant now = House.MONDAY;

    private RandomHistory(long seed, MemoryLedger ledger) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.ledger = ledger;
    }

    /** At least so many events of a seed. */
    public static RandomHistory of(long seed, int atLeast) {
        RandomHistory history = new RandomHistory(seed, new MemoryLedger("ledger-" + seed));
        history.establish();
        while (history.ledger.head() < atLeast) {
            history.happen();
        }
        return history;
    }

    public MemoryLedger ledger() {
        return ledger;
    }

    public List<TestCase> cases() {
        return cases;
    }

    public List<UnitId> units() {
        return units;
    }

    public List<AccountId> accounts() {
        return accounts;
    }

    private void happen() {
        now = now.plus(Duration.ofSeconds(random.nextInt(600)));
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> register();
            case 3 -> unitHappening();
            case 4 -> accountHappening();
            default -> caseHappening();
        }
    }

    private void register() {
        TestCase complaint = TestCase.of(cases.size() + 1, words(6), words(30), now);
        cases.add(complaint);
        complaint.registered().forEach(event -> append(complaint.id().value(), event));
    }

    private void caseHappening() {
        if (cases.isEmpty()) {
            return;
        }
        TestCase complaint = cases.get(random.nextInt(cases.size()));
        DomainEvent event = switch (random.nextInt(6)) {
            case 0, 1 -> complaint.dispatchedTo(units.get(random.nextInt(units.size())));
            case 2 -> complaint.replied(words(20), now);
            case 3 -> complaint.missed();
            case 4 -> complaint.metLate(now);
            default -> complaint.revealed(words(4));
        };
        append(complaint.id().value(), event);
    }

    private void establish() {
        UnitId unit = new UnitId("unit-" + units.size());
        units.add(unit);
        append(unit.value(), new UnitEstablished(unit, words(4), UnitLevel.CITY, null));
    }

    private void unitHappening() {
        if (random.nextInt(3) == 0) {
            establish();
        } else {
            UnitId unit = units.get(random.nextInt(units.size()));
            append(unit.value(), random.nextBoolean() ? new UnitRenamed(unit, words(4)) : moved(unit));
        }
    }

    private DomainEvent moved(UnitId unit) {
        MailAddress desk = new MailAddress("desk" + random.nextInt(1_000) + "@example.cn");
        return new UnitContactsSet(unit, new UnitContacts(desk, null, null));
    }

    private void accountHappening() {
        if (accounts.isEmpty() || random.nextBoolean()) {
            AccountId account = new AccountId("account-" + accounts.size());
            accounts.add(account);
            append(account.value(), new AccountOpened(account, Role.HANDLER, units.get(0)));
        } else {
            AccountId account = accounts.get(random.nextInt(accounts.size()));
            append(account.value(), new AccountClosed(account));
        }
    }

    private void append(String stream, DomainEvent event) {
        ledger.append(stream, event, now);
    }

    private String words(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(WORDS.charAt(random.nextInt(WORDS.length())));
        }
        return text.toString();
    }
}
