package io.huiyin.console.start;

import io.huiyin.console.accounts.AccountRow;
import io.huiyin.console.health.HealthRow;
import io.huiyin.console.incidents.NextObligation;
import io.huiyin.console.trail.VerificationCard;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is owed next, gathered piece by piece; the page shows the pieces that are there. For one thread. */
public final class StartPage {

    private final List<MainAction> actions = new ArrayList<>();
    private final List<StartFigure> figures = new ArrayList<>();
    private final List<StartSection> sections = new ArrayList<>();
    private @Nullable NextObligation next;
    private @Nullable List<AccountRow> locked;
    private @Nullable VerificationCard verification;
    private @Nullable List<HealthRow> troubles;

    StartPage invite(MainAction action) {
        actions.add(action);
        return this;
    }

    StartPage count(String key, long count, boolean grave, String href) {
        figures.add(new StartFigure(key, count, grave, href));
        return this;
    }

    StartPage show(StartSection section) {
        sections.add(section);
        return this;
    }

    StartPage first(@Nullable NextObligation obligation) {
        next = obligation;
        return this;
    }

    StartPage locked(List<AccountRow> accounts) {
        locked = accounts;
        return this;
    }

    StartPage proved(VerificationCard card) {
        verification = card;
        return this;
    }

    StartPage troubles(List<HealthRow> found) {
        troubles = found;
        return this;
    }

    /** What the page invites to, the first one first. */
    public List<MainAction> actions() {
        return actions;
    }

    /** The figures above everything. */
    public List<StartFigure> figures() {
        return figures;
    }

    /** Cases by heading, the most pressing first. */
    public List<StartSection> sections() {
        return sections;
    }

    /** The strictest clock of all; absent when none runs. */
    public @Nullable NextObligation next() {
        return next;
    }

    /** Accounts that rest after too many failures; absent for those who do not keep accounts. */
    public @Nullable List<AccountRow> locked() {
        return locked;
    }

    /** How far the ledger is proved; absent for those who do not ask. */
    public @Nullable VerificationCard verification() {
        return verification;
    }

    /** What is not in order in the house; absent for those who do not ask. */
    public @Nullable List<HealthRow> troubles() {
        return troubles;
    }

    /** Whether the house is all there is to look at, so that its being in order is worth a card of its own. */
    public boolean isAboutTheHouse() {
        return sections.isEmpty() && locked == null;
    }
}
