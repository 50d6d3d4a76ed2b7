package io.huiyin.server.matrix;

import io.huiyin.api.account.ChangeAccountRights;
import io.huiyin.api.account.ChangeOwnPassword;
import io.huiyin.api.account.CloseAccount;
import io.huiyin.api.account.FindAccount;
import io.huiyin.api.account.FindAccounts;
import io.huiyin.api.account.FindOwnSignIn;
import io.huiyin.api.account.OpenAccount;
import io.huiyin.api.account.ResetPassword;
import io.huiyin.api.cases.FindCaseFile;
import io.huiyin.api.cases.FindCases;
import io.huiyin.api.cases.FindFreshness;
import io.huiyin.api.complaint.DispatchComplaint;
import io.huiyin.api.complaint.RegisterComplaint;
import io.huiyin.api.complaint.ReplyToComplaint;
import io.huiyin.api.complaint.RevealComplainant;
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
            Map.entry("GET /account", FindOwnSignIn.class),
            Map.entry("GET /account/password", FindOwnSignIn.class),
            Map.entry("POST /account/password", ChangeOwnPassword.class),
            Map.entry("GET /accounts", FindAccounts.class),
            Map.entry("POST /accounts", OpenAccount.class),
            Map.entry("GET /accounts/new", OpenAccount.class),
            Map.entry("GET /accounts/{id}", FindAccount.class),
            Map.entry("POST /accounts/{id}/password", ResetPassword.class),
            Map.entry("POST /accounts/{id}/rights", ChangeAccountRights.class),
            Map.entry("POST /accounts/{id}/{act}", CloseAccount.class),
            Map.entry("GET /cases", FindCases.class),
            Map.entry("GET /cases/new", RegisterComplaint.class),
            Map.entry("POST /cases/new", RegisterComplaint.class),
            Map.entry("GET /cases/{id}", FindCaseFile.class),
            Map.entry("GET /cases/{id}/dispatch", DispatchComplaint.class),
            Map.entry("POST /cases/{id}/dispatch", DispatchComplaint.class),
            Map.entry("GET /cases/{id}/reply", ReplyToComplaint.class),
            Map.entry("POST /cases/{id}/reply", ReplyToComplaint.class),
            Map.entry("GET /cases/{id}/reveal", EVERYBODY),
            Map.entry("POST /cases/{id}/reveal", RevealComplainant.class),
            Map.entry("GET /units", FindUnits.class),
            Map.entry("POST /units", EstablishUnit.class),
            Map.entry("GET /units/{id}", FindUnits.class),
            Map.entry("POST /units/{id}/contacts", SetUnitContacts.class),
            Map.entry("POST /units/{id}/name", RenameUnit.class),
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
