package io.huiyin.server.matrix;

import io.huiyin.api.account.ChangeAccountRights;
import io.huiyin.api.account.ChangeOwnPassword;
import io.huiyin.api.account.CloseAccount;
import io.huiyin.api.account.FindAccount;
import io.huiyin.api.account.FindAccounts;
import io.huiyin.api.account.FindOwnSignIn;
import io.huiyin.api.account.IssueApiToken;
import io.huiyin.api.account.OpenAccount;
import io.huiyin.api.account.ResetPassword;
import io.huiyin.api.account.RevokeApiToken;
import io.huiyin.api.calendar.ApproveCalendar;
import io.huiyin.api.calendar.DiscardCalendarDraft;
import io.huiyin.api.calendar.DraftCalendar;
import io.huiyin.api.calendar.FindCalendar;
import io.huiyin.api.cases.FindCaseFile;
import io.huiyin.api.cases.FindCases;
import io.huiyin.api.cases.FindFreshness;
import io.huiyin.api.complaint.AcknowledgeDispatch;
import io.huiyin.api.complaint.DispatchComplaint;
import io.huiyin.api.complaint.RegisterComplaint;
import io.huiyin.api.complaint.ReplyToComplaint;
import io.huiyin.api.complaint.RevealComplainant;
import io.huiyin.api.delivery.FindDeliveries;
import io.huiyin.api.delivery.FindMessage;
import io.huiyin.api.delivery.GiveUpDelivery;
import io.huiyin.api.delivery.HoldSending;
import io.huiyin.api.delivery.RecordBounce;
import io.huiyin.api.delivery.ReleaseSending;
import io.huiyin.api.delivery.RetryDelivery;
import io.huiyin.api.delivery.RevealMessage;
import io.huiyin.api.health.FindHealth;
import io.huiyin.api.incident.ActivateEmergencyPlan;
import io.huiyin.api.incident.CloseIncident;
import io.huiyin.api.incident.CorrectIncidentInstants;
import io.huiyin.api.incident.DecideOnCorrection;
import io.huiyin.api.incident.EndHandling;
import io.huiyin.api.incident.GradeIncident;
import io.huiyin.api.incident.RecordAcknowledgement;
import io.huiyin.api.incident.RecordNoticeToAffected;
import io.huiyin.api.incident.RecordRemedialMeasure;
import io.huiyin.api.incident.RegisterIncident;
import io.huiyin.api.incident.SubmitAuthorityReport;
import io.huiyin.api.incident.WaiveObligation;
import io.huiyin.api.incidents.FindIncidentFile;
import io.huiyin.api.incidents.FindIncidents;
import io.huiyin.api.live.AwaitChanges;
import io.huiyin.api.notice.DraftNotice;
import io.huiyin.api.notice.FindNotice;
import io.huiyin.api.notice.FindNoticeProgress;
import io.huiyin.api.notice.FindNoticeProof;
import io.huiyin.api.notice.FindNotices;
import io.huiyin.api.notice.FindRejectedRecipients;
import io.huiyin.api.notice.ResumeNotice;
import io.huiyin.api.notice.ReviseNotice;
import io.huiyin.api.notice.StartNotice;
import io.huiyin.api.notice.StopNotice;
import io.huiyin.api.notice.TakeRecipients;
import io.huiyin.api.notice.WasPersonTold;
import io.huiyin.api.rules.ApproveRebasing;
import io.huiyin.api.rules.DiscardRebasing;
import io.huiyin.api.rules.FindRuleBook;
import io.huiyin.api.rules.ProposeRebasing;
import io.huiyin.api.trail.DownloadBundle;
import io.huiyin.api.trail.DownloadTrail;
import io.huiyin.api.trail.FindLedgerVerification;
import io.huiyin.api.trail.FindTrail;
import io.huiyin.api.trail.FindTrailEvent;
import io.huiyin.api.trail.RequestLedgerVerification;
import io.huiyin.api.unit.EstablishUnit;
import io.huiyin.api.unit.FindUnits;
import io.huiyin.api.unit.RenameUnit;
import io.huiyin.api.unit.SetUnitContacts;
import java.util.Map;
import java.util.Optional;

/**
 * Which message stands behind each page and call: whoever may not send it is turned away there. A new page or call is
 * added here, or the test that finds it fails.
 */
final class Doors {

    /** Open to everybody who is signed in. */
    private static final Class<?> EVERYBODY = FindFreshness.class;

    private static final Map<String, Class<?>> MESSAGES = Map.ofEntries(
            Map.entry("GET /", EVERYBODY),
            Map.entry("GET /health", FindHealth.class),
            Map.entry("GET /live", AwaitChanges.class),
            Map.entry("GET /account", FindOwnSignIn.class),
            Map.entry("GET /account/password", FindOwnSignIn.class),
            Map.entry("POST /account/password", ChangeOwnPassword.class),
            Map.entry("GET /accounts", FindAccounts.class),
            Map.entry("POST /accounts", OpenAccount.class),
            Map.entry("GET /accounts/new", OpenAccount.class),
            Map.entry("GET /accounts/{id}", FindAccount.class),
            Map.entry("POST /accounts/{id}/password", ResetPassword.class),
            Map.entry("POST /accounts/{id}/rights", ChangeAccountRights.class),
            Map.entry("POST /accounts/{id}/tokens", IssueApiToken.class),
            Map.entry("POST /accounts/{id}/tokens/{token}/revoke", RevokeApiToken.class),
            Map.entry("POST /accounts/{id}/{act}", CloseAccount.class),
            Map.entry("GET /calendar", FindCalendar.class),
            Map.entry("POST /calendar/drafts", DraftCalendar.class),
            Map.entry("GET /calendar/drafts/{number}", FindCalendar.class),
            Map.entry("POST /calendar/drafts/{number}/approve", ApproveCalendar.class),
            Map.entry("POST /calendar/drafts/{number}/discard", DiscardCalendarDraft.class),
            Map.entry("GET /rules", FindRuleBook.class),
            Map.entry("POST /rules/rebasings", ProposeRebasing.class),
            Map.entry("GET /rules/rebasings/{number}", FindRuleBook.class),
            Map.entry("POST /rules/rebasings/{number}/approve", ApproveRebasing.class),
            Map.entry("POST /rules/rebasings/{number}/discard", DiscardRebasing.class),
            Map.entry("GET /api/v1/calendar", FindCalendar.class),
            Map.entry("POST /api/v1/calendar/drafts", DraftCalendar.class),
            Map.entry("GET /api/v1/calendar/drafts/{number}", FindCalendar.class),
            Map.entry("POST /api/v1/calendar/drafts/{number}/approve", ApproveCalendar.class),
            Map.entry("POST /api/v1/calendar/drafts/{number}/discard", DiscardCalendarDraft.class),
            Map.entry("GET /api/v1/rules", FindRuleBook.class),
            Map.entry("POST /api/v1/rules/rebasings", ProposeRebasing.class),
            Map.entry("GET /api/v1/rules/rebasings/{number}", FindRuleBook.class),
            Map.entry("POST /api/v1/rules/rebasings/{number}/approve", ApproveRebasing.class),
            Map.entry("POST /api/v1/rules/rebasings/{number}/discard", DiscardRebasing.class),
            Map.entry("GET /api/v1/complaints/{id}/deadlines/{deadline}", FindCaseFile.class),
            Map.entry("GET /api/v1/incidents/{id}/deadlines/{deadline}", FindIncidentFile.class),
            Map.entry("GET /cases", FindCases.class),
            Map.entry("GET /cases/new", RegisterComplaint.class),
            Map.entry("POST /cases/new", RegisterComplaint.class),
            Map.entry("GET /cases/{id}", FindCaseFile.class),
            Map.entry("GET /cases/{id}/deadlines/{deadline}", FindCaseFile.class),
            Map.entry("GET /cases/{id}/dispatch", DispatchComplaint.class),
            Map.entry("POST /cases/{id}/dispatch", DispatchComplaint.class),
            Map.entry("POST /cases/{id}/acknowledge", AcknowledgeDispatch.class),
            Map.entry("POST /api/v1/complaints/{id}/acknowledge", AcknowledgeDispatch.class),
            Map.entry("GET /cases/{id}/reply", ReplyToComplaint.class),
            Map.entry("POST /cases/{id}/reply", ReplyToComplaint.class),
            Map.entry("GET /cases/{id}/receipts/{position}", FindCaseFile.class),
            Map.entry("GET /incidents/{id}/receipts/{position}", FindIncidentFile.class),
            Map.entry("GET /api/v1/complaints/{id}/receipts/{position}", FindCaseFile.class),
            Map.entry("GET /api/v1/incidents/{id}/receipts/{position}", FindIncidentFile.class),
            Map.entry("GET /cases/{id}/reveal", EVERYBODY),
            Map.entry("POST /cases/{id}/reveal", RevealComplainant.class),
            Map.entry("GET /units", FindUnits.class),
            Map.entry("POST /units", EstablishUnit.class),
            Map.entry("GET /units/{id}", FindUnits.class),
            Map.entry("POST /units/{id}/contacts", SetUnitContacts.class),
            Map.entry("POST /units/{id}/name", RenameUnit.class),
            Map.entry("GET /incidents", FindIncidents.class),
            Map.entry("GET /incidents/new", RegisterIncident.class),
            Map.entry("POST /incidents/new", RegisterIncident.class),
            Map.entry("GET /incidents/{id}", FindIncidentFile.class),
            Map.entry("GET /incidents/{id}/deadlines/{deadline}", FindIncidentFile.class),
            Map.entry("GET /incidents/{incident}/notices", FindNotices.class),
            Map.entry("POST /incidents/{incident}/notices", DraftNotice.class),
            Map.entry("GET /incidents/{incident}/notice/new", DraftNotice.class),
            Map.entry("GET /notices/{id}", FindNotice.class),
            Map.entry("GET /notices/{id}/progress", FindNoticeProgress.class),
            Map.entry("GET /notices/{id}/edit", ReviseNotice.class),
            Map.entry("POST /notices/{id}/edit", ReviseNotice.class),
            Map.entry("GET /notices/{id}/proof.csv", FindNoticeProof.class),
            Map.entry("GET /notices/{id}/rejected.csv", FindRejectedRecipients.class),
            Map.entry("POST /notices/{id}/recipients", TakeRecipients.class),
            Map.entry("POST /notices/{id}/start", StartNotice.class),
            Map.entry("POST /notices/{id}/stop", StopNotice.class),
            Map.entry("POST /notices/{id}/resume", ResumeNotice.class),
            Map.entry("POST /notices/{id}/told", WasPersonTold.class),
            Map.entry("GET /outbox", FindDeliveries.class),
            Map.entry("GET /outbox/{id}", FindMessage.class),
            Map.entry("POST /outbox/hold", HoldSending.class),
            Map.entry("POST /outbox/release", ReleaseSending.class),
            Map.entry("POST /outbox/{id}/give-up", GiveUpDelivery.class),
            Map.entry("POST /outbox/{id}/bounce", RecordBounce.class),
            Map.entry("GET /api/v1/deliveries", FindDeliveries.class),
            Map.entry("POST /api/v1/deliveries/{id}/bounce", RecordBounce.class),
            Map.entry("POST /outbox/{id}/retry", RetryDelivery.class),
            Map.entry("POST /outbox/{id}/reveal", RevealMessage.class),
            Map.entry("GET /trail", FindTrail.class),
            Map.entry("GET /trail/events/{position}", FindTrailEvent.class),
            Map.entry("POST /trail/bundle", DownloadBundle.class),
            Map.entry("POST /trail/download", DownloadTrail.class),
            Map.entry("POST /trail/verification", RequestLedgerVerification.class),
            Map.entry("GET /api/v1/incidents", FindIncidents.class),
            Map.entry("POST /api/v1/incidents", RegisterIncident.class),
            Map.entry("GET /api/v1/incidents/{id}", FindIncidentFile.class),
            Map.entry("POST /api/v1/incidents/{id}/acknowledge", RecordAcknowledgement.class),
            Map.entry("POST /api/v1/incidents/{id}/close", CloseIncident.class),
            Map.entry("POST /api/v1/incidents/{id}/grade", GradeIncident.class),
            Map.entry("POST /api/v1/incidents/{id}/handle", EndHandling.class),
            Map.entry("POST /api/v1/incidents/{id}/measure", RecordRemedialMeasure.class),
            Map.entry("POST /api/v1/incidents/{id}/notice", RecordNoticeToAffected.class),
            Map.entry("POST /api/v1/incidents/{id}/plan", ActivateEmergencyPlan.class),
            Map.entry("POST /api/v1/incidents/{id}/report", SubmitAuthorityReport.class),
            Map.entry("POST /api/v1/incidents/{id}/correct", CorrectIncidentInstants.class),
            Map.entry("POST /api/v1/incidents/{id}/decide-correction", DecideOnCorrection.class),
            Map.entry("POST /api/v1/incidents/{id}/waive", WaiveObligation.class),
            Map.entry("GET /api/v1/trail", FindTrail.class),
            Map.entry("GET /api/v1/trail/bundle", DownloadBundle.class),
            Map.entry("GET /api/v1/trail/download", DownloadTrail.class),
            Map.entry("GET /api/v1/trail/events/{position}", FindTrailEvent.class),
            Map.entry("GET /api/v1/trail/verification", FindLedgerVerification.class),
            Map.entry("POST /api/v1/trail/verification", RequestLedgerVerification.class),
            // Every act about an incident; what each asks of a role, the house says again.
            Map.entry(
                    "GET /incidents/{id}/{act:grade|plan|report|notice|measure|acknowledge|handle|correct|decide-correction|waive|close}",
                    CloseIncident.class),
            Map.entry(
                    "POST /incidents/{id}/{act:grade|plan|report|notice|measure|acknowledge|handle|correct|decide-correction|waive|close}",
                    CloseIncident.class),
            Map.entry("GET /api/v1/complaints", FindCases.class),
            Map.entry("POST /api/v1/complaints", RegisterComplaint.class),
            Map.entry("GET /api/v1/complaints/{id}", FindCaseFile.class),
            Map.entry("POST /api/v1/complaints/{id}/dispatch", DispatchComplaint.class),
            Map.entry("POST /api/v1/complaints/{id}/reply", ReplyToComplaint.class),
            Map.entry("POST /api/v1/complaints/{id}/reveal", RevealComplainant.class),
            Map.entry("GET /api/v1/units", FindUnits.class),
            Map.entry("POST /api/v1/units", EstablishUnit.class));

    private Doors() {}

    /** The message behind a door; empty when nobody has said. */
    static Optional<Class<?>> messageBehind(Door door) {
        return Optional.ofNullable(MESSAGES.get(door.toString()));
    }

    /** One page or call. */
    record Door(String method, String pattern) {

        boolean isApi() {
            return pattern.startsWith("/api/");
        }

        boolean isRead() {
            return method.equals("GET");
        }

        /** Whether its answer never ends; whoever may hear what has a test of its own. */
        boolean isStream() {
            return pattern.equals("/live");
        }

        /**
         * Its address, about something that is there.
         *
         * @param ids an id for each kind of thing, by the first step of its addresses
         */
        String path(Map<String, String> ids) {
            String step = pattern.replace("/api/v1", "").split("/", -1)[1];
            return pattern.replace("{act}", "close").replaceAll("\\{[^}]+}", ids.getOrDefault(step, "nothing-nowhere"));
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }
}
