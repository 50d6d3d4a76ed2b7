package io.huiyin.command.ledgerkey;

import static io.huiyin.command.support.AggregateFixtures.sent;
import static io.huiyin.command.support.Refusals.refused;

import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import io.huiyin.api.ledgerkey.LedgerKeyId;
import io.huiyin.api.ledgerkey.LedgerKeyReplaced;
import io.huiyin.api.ledgerkey.ReplaceLedgerKey;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.command.support.AggregateFixtures;
import io.huiyin.command.support.Askers;
import io.huiyin.command.support.CountedNumbers;
import io.huiyin.command.support.KeysByNumber;
import io.huiyin.command.support.SettableClock;
import io.huiyin.command.support.TransparentVault;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerKeyTest {

    private static final ReplaceLedgerKey FIRST = new ReplaceLedgerKey(new CommandId("wish-1"), "key 1");

    private AggregateTestFixture<LedgerKey> fixture;

    @BeforeEach
    void a_fixture() {
        fixture = AggregateFixtures.fixture(
                LedgerKey.class, new SettableClock(Instant.EPOCH), new TransparentVault(), new CountedNumbers());
        fixture.registerInjectableResource(new KeysByNumber());
    }

    @Test
    void a_new_key_is_named_with_the_word_of_the_old_one() {
        fixture.givenNoPriorActivity()
                .when(FIRST, Askers.SECURITY_ADMIN.toMetaData())
                .expectEvents(replaced("key 1", "key 2"));
    }

    @Test
    void each_key_vouches_for_the_next() {
        fixture.givenCommands(sent(FIRST, Askers.HOUSE))
                .when(new ReplaceLedgerKey(new CommandId("wish-2"), "key 2"), Askers.HOUSE.toMetaData())
                .expectEvents(replaced("key 2", "key 3"));
    }

    @Test
    void the_same_wish_again_replaces_nothing() {
        fixture.givenCommands(sent(FIRST, Askers.HOUSE))
                .when(FIRST, Askers.HOUSE.toMetaData())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void who_has_seen_another_key_than_the_one_in_use_is_refused() {
        fixture.givenCommands(sent(FIRST, Askers.HOUSE))
                .when(new ReplaceLedgerKey(new CommandId("wish-2"), "key 1"), Askers.HOUSE.toMetaData())
                .expectException(refused("replaced", RefusalCode.LEDGER_KEY_DIFFERS))
                .expectNoEvents();
    }

    @Test
    void who_does_not_keep_the_houses_security_is_refused() {
        fixture.givenNoPriorActivity()
                .when(FIRST, Askers.SYSTEM_ADMIN.toMetaData())
                .expectException(refused(null, RefusalCode.NOT_YOUR_ROLE, Role.SYSTEM_ADMIN))
                .expectNoEvents();
    }

    private static LedgerKeyReplaced replaced(String before, String key) {
        return new LedgerKeyReplaced(LedgerKeyId.OF_THE_HOUSE, before, key, before + " vouches for " + key);
    }
}
