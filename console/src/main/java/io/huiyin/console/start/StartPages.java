package io.huiyin.console.start;

import io.huiyin.api.account.Role;
import io.huiyin.api.cases.CaseFilter;
import io.huiyin.api.cases.CaseStatus;
import io.huiyin.api.health.FindHealth;
import io.huiyin.api.health.HouseHealth;
import io.huiyin.api.incident.IncidentLevel;
import io.huiyin.api.incidents.IncidentFilter;
import io.huiyin.api.trail.FindLedgerVerification;
import io.huiyin.api.trail.LedgerVerification;
import io.huiyin.console.accounts.AccountBook;
import io.huiyin.console.accounts.AccountRow;
import io.huiyin.console.cases.CaseRow;
import io.huiyin.console.health.HealthRow;
import io.huiyin.console.health.HealthWords;
import io.huiyin.console.incidents.IncidentFigures;
import io.huiyin.console.incidents.IncidentRow;
import io.huiyin.console.incidents.IncidentsAhead;
import io.huiyin.console.time.Moments;
import io.huiyin.console.time.TimeWords;
import io.huiyin.console.trail.TrailWords;
import io.huiyin.console.trail.VerificationCard;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers for each role what is owed next. */
@Component
final class StartPages {

    /** What is due within so much time is due soon. */
    private static final Duration SOON = Duration.ofHours(24);

    private static final int INCIDENTS = 5;

    private static final CaseFilter OVERDUE = new CaseFilter(null, null, null, null, true);
    private static final CaseFilter REGISTERED = CaseFilter.ANY.in(CaseStatus.REGISTERED);
    private static final CaseFilter UNACKNOWLEDGED = CaseFilter.notTakenNoteOf();
    private static final CaseFilter MINE = CaseFilter.loggedByMe();
    private static final CaseFilter MINE_ANSWERED = MINE.in(CaseStatus.REPLIED);

    private static final String CASES = "/cases?sort=DUE_FIRST";
    private static final String OVERDUE_CASES = "/cases?overdue=true";
    private static final String CASES_DUE_SOON = "/cases?dueWithinHours=" + SOON.toHours();
    private static final String MY_CASES = "/cases?mine=true";
    private static final String REGISTERED_CASES = "/cases?status=REGISTERED";
    private static final String UNACKNOWLEDGED_CASES = "/cases?unacknowledged=true";
    private static final String MY_ANSWERED_CASES = "/cases?mine=true&status=REPLIED&sort=NEWEST_FIRST";
    private static final String MISSED_CASES = "/cases?missed=true&sort=NEWEST_FIRST";
    private static final String OPEN_INCIDENTS = "/incidents?open=true";
    private static final String OVERDUE_INCIDENTS = "/incidents?open=true&overdue=true";

    private static final MainAction REGISTER = new MainAction("register", "ti-phone-plus", "/cases/new", true);
    private static final MainAction REGISTER_INCIDENT =
            new MainAction("register-incident", "ti-alert-triangle", "/incidents/new", true);
    private static final MainAction OPEN_ACCOUNT =
            new MainAction("open-account", "ti-user-plus", "/accounts/new", false);
    private static final MainAction READ_TRAIL = new MainAction("read-trail", "ti-list-search", "/trail", false);

    private final OwedCases cases;
    private final IncidentsAhead incidents;
    private final AccountBook accounts;
    private final HealthWords health;
    private final TrailWords trailWords;
    private final TimeWords timeWords;
    private final Moments moments;

    StartPages(
            OwedCases cases,
            IncidentsAhead incidents,
            AccountBook accounts,
            HealthWords health,
            TrailWords trailWords,
            TimeWords timeWords,
            Moments moments) {
        this.cases = cases;
        this.incidents = incidents;
        this.accounts = accounts;
        this.health = health;
        this.trailWords = trailWords;
        this.timeWords = timeWords;
        this.moments = moments;
    }

    /** The page of one person. */
    StartPage of(Visit visit) {
        Role role = visit.person().role();
        return switch (role) {
            case HOTLINE_AGENT -> ofAnAgent(visit);
            case HANDLER -> ofAHandler(visit);
            case HOTLINE_SUPERVISOR -> ofASupervisor(visit);
            case SECURITY_OFFICER -> ofAnOfficer(visit);
            case REGULATOR -> ofARegulator(visit);
            case SYSTEM_ADMIN -> new StartPage().troubles(troubles(visit));
            case SECURITY_ADMIN -> ofASecurityAdministrator(visit);
            case AUDITOR -> ofAnAuditor(visit);
            case SYSTEM -> throw new IllegalStateException("Nobody signs in as " + role);
        };
    }

    private StartPage ofAnAgent(Visit visit) {
        long answered = cases.total(visit, MINE_ANSWERED);
        return new StartPage()
                .invite(REGISTER)
                .count("mine-open", cases.total(visit, MINE) - answered, false, MY_CASES)
                .count("mine-answered", answered, false, MY_ANSWERED_CASES)
                .show(cases.open(visit, "mine-open", MINE, MY_CASES))
                .show(cases.newest(visit, "mine-answered", MINE_ANSWERED, MY_ANSWERED_CASES));
    }

    private StartPage ofAHandler(Visit visit) {
        CaseSection open = cases.open(visit, "own-unit", CaseFilter.ANY, CASES);
        StartPage page = new StartPage();
        open.rows().stream()
                .filter(CaseRow::awaitsMe)
                .findFirst()
                .map(row -> new MainAction("reply", "ti-send", "/cases/" + row.id() + "/reply", false))
                .ifPresent(page::invite);
        return countUnacknowledged(countDue(page, visit), visit).show(open);
    }

    private StartPage ofASupervisor(Visit visit) {
        StartPage page = new StartPage().invite(REGISTER);
        countDue(page, visit).count("undispatched", cases.total(visit, REGISTERED), false, REGISTERED_CASES);
        countUnacknowledged(page, visit);
        countIncidents(page, visit);
        return page.show(cases.open(visit, "undispatched", REGISTERED, REGISTERED_CASES))
                .show(cases.open(visit, "unacknowledged", UNACKNOWLEDGED, UNACKNOWLEDGED_CASES))
                .show(cases.open(visit, "due-soon", CaseFilter.dueIn(SOON), CASES_DUE_SOON))
                .show(new IncidentSection("incidents", openIncidents(visit), OPEN_INCIDENTS))
                .troubles(troubles(visit));
    }

    private StartPage ofAnOfficer(Visit visit) {
        List<IncidentRow> open = openIncidents(visit);
        StartPage page = new StartPage().invite(REGISTER_INCIDENT);
        countIncidents(page, visit);
        return page.first(incidents.next(open, visit.desk(), visit.person()).orElse(null))
                .show(new IncidentSection("incidents", open, OPEN_INCIDENTS));
    }

    private StartPage ofARegulator(Visit visit) {
        List<IncidentRow> major = Stream.of(IncidentLevel.PARTICULARLY_MAJOR, IncidentLevel.MAJOR)
                .map(level -> new IncidentFilter(null, true, level, null, false, null))
                .flatMap(filter -> incidents.dueFirst(visit.desk(), filter, INCIDENTS, visit.locale()).stream())
                .toList();
        StartPage page = new StartPage().invite(READ_TRAIL);
        countIncidents(page, visit);
        return page.count("missed", cases.total(visit, CaseFilter.everMissed()), true, MISSED_CASES)
                .show(new IncidentSection("major", major, OPEN_INCIDENTS))
                .show(cases.newest(visit, "missed", CaseFilter.everMissed(), MISSED_CASES))
                .proved(verification(visit))
                .troubles(troubles(visit));
    }

    private StartPage ofASecurityAdministrator(Visit visit) {
        List<AccountRow> all = accounts.all(visit.desk(), visit.locale());
        return new StartPage()
                .invite(OPEN_ACCOUNT)
                .count(
                        "first-passwords",
                        all.stream().filter(AccountRow::mustChangePassword).count(),
                        false,
                        "/accounts")
                .locked(lockedAmong(all))
                .troubles(troubles(visit));
    }

    private StartPage ofAnAuditor(Visit visit) {
        return new StartPage()
                .invite(READ_TRAIL)
                .locked(lockedAmong(accounts.all(visit.desk(), visit.locale())))
                .proved(verification(visit));
    }

    private StartPage countDue(StartPage page, Visit visit) {
        long overdue = cases.total(visit, OVERDUE);
        long withinADay = cases.total(visit, CaseFilter.dueIn(SOON));
        return page.count("overdue", overdue, true, OVERDUE_CASES)
                .count("due-soon", Math.max(0, withinADay - overdue), false, CASES_DUE_SOON);
    }

    private StartPage countUnacknowledged(StartPage page, Visit visit) {
        return page.count("unacknowledged", cases.total(visit, UNACKNOWLEDGED), false, UNACKNOWLEDGED_CASES);
    }

    private static void countIncidents(StartPage page, Visit visit) {
        IncidentFigures figures = IncidentFigures.askedAt(visit.desk());
        page.count("incidents-overdue", figures.overdue(), true, OVERDUE_INCIDENTS)
                .count("incidents-open", figures.open(), false, OPEN_INCIDENTS);
    }

    private List<IncidentRow> openIncidents(Visit visit) {
        return incidents.dueFirst(visit.desk(), IncidentFilter.OPEN, INCIDENTS, visit.locale());
    }

    private static List<AccountRow> lockedAmong(List<AccountRow> accounts) {
        return accounts.stream()
                .filter(account -> account.lockedUntil() != null)
                .toList();
    }

    private List<HealthRow> troubles(Visit visit) {
        HouseHealth found = visit.desk().ask(new FindHealth(), HouseHealth.class);
        return health.rows(found.troubles(), visit.locale());
    }

    private VerificationCard verification(Visit visit) {
        return VerificationCard.of(
                visit.desk().ask(new FindLedgerVerification(), LedgerVerification.class),
                visit.desk().freshness().head(),
                trailWords,
                timeWords,
                moments,
                visit.locale());
    }
}
