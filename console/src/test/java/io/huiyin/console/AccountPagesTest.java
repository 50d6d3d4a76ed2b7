package io.huiyin.console;

import static io.huiyin.console.SliceTest.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.huiyin.api.account.AccountFile;
import io.huiyin.api.account.AccountHappening;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.AccountState;
import io.huiyin.api.account.AccountSummary;
import io.huiyin.api.account.ApiTokenId;
import io.huiyin.api.account.ApiTokenSummary;
import io.huiyin.api.account.FindAccount;
import io.huiyin.api.account.FindAccounts;
import io.huiyin.api.account.FindApiTokens;
import io.huiyin.api.account.FindOwnSignIn;
import io.huiyin.api.account.FindSignIns;
import io.huiyin.api.account.Role;
import io.huiyin.api.account.SignInNote;
import io.huiyin.api.account.SignInSummary;
import io.huiyin.api.sealing.ClearText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@SliceTest
class AccountPagesTest {

    private static final AccountId LI = new AccountId("account-li");
    private static final AccountId WANG = new AccountId("account-wang");
    private static final String HOSTILE = "<script>alert(1)</script>";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private FakeQueries queries;

    private static AccountSummary account(AccountId id, Role role, AccountState state) {
        return new AccountSummary(id, role, role.isBoundToUnit() ? Given.DATA_BUREAU : null, state, Given.NOW);
    }

    private static SignInSummary signIn(AccountId id, String login, String name, boolean locked) {
        return new SignInSummary(
                id,
                new ClearText(login),
                new ClearText(name),
                false,
                List.of(new SignInNote(Given.NOW, "console", "192.0.2.7")),
                locked ? 3 : 0,
                locked ? Given.NOW : null,
                locked ? Given.NOW.plusSeconds(300) : null);
    }

    @BeforeEach
    void two_accounts() {
        AccountSummary li = account(LI, Role.HANDLER, AccountState.ACTIVE);
        AccountSummary wang = account(WANG, Role.AUDITOR, AccountState.CLOSED);
        queries.reset();
        queries.answer(FindAccounts.class, query -> List.of(li, wang));
        queries.answer(
                FindSignIns.class,
                query -> List.of(signIn(LI, "li", HOSTILE, true), signIn(WANG, "wang", "\u738b", false)));
        queries.answer(
                FindApiTokens.class,
                query -> List.of(new ApiTokenSummary(
                        new ApiTokenId("token-1"),
                        new ClearText(HOSTILE),
                        Given.NOW,
                        Given.NOW.plusSeconds(86_400),
                        null,
                        null)));
        queries.answer(FindOwnSignIn.class, query -> Optional.of(signIn(LI, "li", "\u674e", false)));
        queries.answer(
                FindAccount.class,
                query -> query.accountId().equals(LI)
                        ? Optional.of(new AccountFile(
                                li,
                                List.of(new AccountHappening(
                                        7,
                                        "AccountOpened",
                                        Given.NOW,
                                        AccountId.SYSTEM,
                                        Role.SYSTEM,
                                        Role.HANDLER,
                                        Given.DATA_BUREAU))))
                        : Optional.empty());
    }

    private String body(Role role, String path) throws Exception {
        return mvc.perform(get(path).with(as(role)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("??"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void accounts_are_listed_with_state_and_unit_and_nothing_typed_runs() throws Exception {
        assertThat(body(Role.SECURITY_ADMIN, "/accounts?lang=en"))
                .contains("Active", "Closed", "locked until", "wang", "&lt;script&gt;alert(1)")
                .doesNotContain(HOSTILE);
    }

    @Test
    void accounts_are_found_by_name_login_role_and_state() throws Exception {
        assertThat(body(Role.AUDITOR, "/accounts?text=WANG"))
                .contains("account-wang")
                .doesNotContain("account-li");
        assertThat(body(Role.AUDITOR, "/accounts?role=HANDLER"))
                .contains("account-li")
                .doesNotContain("account-wang");
        assertThat(body(Role.AUDITOR, "/accounts?state=CLOSED"))
                .contains("account-wang")
                .doesNotContain("account-li");
        assertThat(body(Role.AUDITOR, "/accounts?state=ODD&role=ODD")).contains("account-wang", "account-li");
    }

    @Test
    void an_account_file_tells_what_was_done_and_offers_what_can_be() throws Exception {
        assertThat(body(Role.SECURITY_ADMIN, "/accounts/account-li?lang=en"))
                .contains("Account opened", "192.0.2.7", "/account-li/suspend", "/account-li/unlock")
                .doesNotContain("/account-li/resume", HOSTILE);
    }

    @Test
    void tokens_are_offered_to_administrators_and_seen_by_auditors() throws Exception {
        assertThat(body(Role.SECURITY_ADMIN, "/accounts/account-li?lang=en"))
                .contains("/account-li/tokens\"", "/tokens/token-1/revoke", "last used never")
                .doesNotContain(HOSTILE);
        assertThat(body(Role.AUDITOR, "/accounts/account-li?lang=en"))
                .contains("API tokens", "last used never")
                .doesNotContain("/account-li/tokens");
    }

    @Test
    void nobody_is_offered_to_keep_the_own_account() throws Exception {
        queries.answer(
                FindAccount.class,
                query -> Optional.of(new AccountFile(
                        account(
                                Given.person(Role.SECURITY_ADMIN).accountId(),
                                Role.SECURITY_ADMIN,
                                AccountState.ACTIVE),
                        List.of())));
        String own = Given.person(Role.SECURITY_ADMIN).accountId().value();

        assertThat(body(Role.SECURITY_ADMIN, "/accounts/" + own)).doesNotContain("/suspend", "/rights", "/close");
    }

    @Test
    void the_forms_have_all_their_words() throws Exception {
        assertThat(body(Role.SECURITY_ADMIN, "/accounts/new")).contains("name=\"login\"");
        assertThat(body(Role.HANDLER, "/account/password")).contains("value=\"li\"");
        assertThat(body(Role.HANDLER, "/account")).contains("192.0.2.7");
    }

    @Test
    void an_account_that_is_not_there_is_not_found() throws Exception {
        mvc.perform(get("/accounts/account-nobody").with(as(Role.AUDITOR))).andExpect(status().isNotFound());
        mvc.perform(get("/accounts/nonsense").with(as(Role.AUDITOR))).andExpect(status().isNotFound());
    }

    @Test
    void a_password_is_never_given_back_to_the_page() throws Exception {
        mvc.perform(post("/account/password")
                        .with(as(Role.HANDLER))
                        .with(csrf())
                        .param("commandId", "own-1")
                        .param("currentPassword", "the old secret")
                        .param("newPassword", "the new secret")
                        .param("repeated", "the other secret"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(not(containsString("secret"))));
    }
}
