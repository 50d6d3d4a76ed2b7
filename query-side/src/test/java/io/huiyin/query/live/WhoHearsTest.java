package io.huiyin.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.AccountOpened;
import io.huiyin.api.account.AccountSuspended;
import io.huiyin.api.account.Role;
import io.huiyin.api.cases.CaseFilter;
import io.huiyin.api.live.AwaitChanges;
import io.huiyin.api.live.Changes;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.unit.UnitId;
import io.huiyin.query.House;
import io.huiyin.query.House.Asking;
import io.huiyin.query.TestCase;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.junit.jupiter.api.Test;

/** From the event in the ledger to whoever waits, through the house as the server runs it. */
class WhoHearsTest {

    private static final TestCase COMPLAINT = TestCase.of(1, "物业", "电梯坏了", House.MONDAY);
    private static final TestCase ANOTHER = TestCase.of(2, "占道", "占道经营", House.MONDAY);
    private static final UnitId OWN = new UnitId("unit-own");
    private static final UnitId OTHER = new UnitId("unit-other");
    private static final UnitId THIRD = new UnitId("unit-third");
    private static final Asking SUPERVISOR = Asking.as(Role.HOTLINE_SUPERVISOR);

    private static CompletableFuture<Changes> asked(House house, long since, Asking asking) {
        return house.later(new AwaitChanges(since, false), ResponseTypes.instanceOf(Changes.class), asking);
    }

    @Test
    void a_dispatch_is_heard_by_the_old_unit_the_new_one_and_those_who_see_all() {
        try (House house = House.open()) {
            house.registered(COMPLAINT);
            house.happened(COMPLAINT.id().value(), COMPLAINT.dispatchedTo(OWN));
            house.settle();
            house.find(CaseFilter.ANY);
            long known = house.ledger.head();
            CompletableFuture<Changes> strangers = asked(house, known, new Asking(Role.HANDLER, THIRD));
            house.happened(COMPLAINT.id().value(), COMPLAINT.dispatchedTo(OTHER));

            for (Asking asking : List.of(new Asking(Role.HANDLER, OWN), new Asking(Role.HANDLER, OTHER), SUPERVISOR)) {
                assertThat(asked(house, known, asking).join().cases())
                        .as("%s", asking)
                        .containsExactly(COMPLAINT.id().caseId());
            }
            assertThat(strangers).isNotDone();
            house.registered(ANOTHER);
            house.happened(ANOTHER.id().value(), ANOTHER.dispatchedTo(THIRD));
            assertThat(strangers.join().cases()).containsExactly(ANOTHER.id().caseId());
        }
    }

    @Test
    void a_suspended_account_hears_no_more() {
        try (House house = House.open()) {
            AccountId account = new AccountId("account-test");
            house.happened(account.value(), new AccountOpened(account, Role.HANDLER, OWN));
            house.find(CaseFilter.ANY);
            CompletableFuture<Changes> waiting = asked(house, house.ledger.head(), new Asking(Role.HANDLER, OWN));

            house.happened(account.value(), new AccountSuspended(account));

            assertThatThrownBy(waiting::join).hasCauseInstanceOf(RefusedException.class);
        }
    }
}
