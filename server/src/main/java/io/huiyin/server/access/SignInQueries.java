package io.huiyin.server.access;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.ApiTokenSummary;
import io.huiyin.api.account.Colleague;
import io.huiyin.api.account.FindApiTokens;
import io.huiyin.api.account.FindColleagues;
import io.huiyin.api.account.FindOwnSignIn;
import io.huiyin.api.account.FindSignIns;
import io.huiyin.api.account.SignInSummary;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.sealing.ClearText;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers questions about how people sign in; from kept state, for no event says it. */
final class SignInQueries {

    private final Credentials credentials;
    private final SignInBook book;
    private final ApiTokens tokens;
    private final Clock clock;

    SignInQueries(Credentials credentials, SignInBook book, ApiTokens tokens, Clock clock) {
        this.credentials = credentials;
        this.book = book;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** How the owners of some accounts sign in. */
    @QueryHandler
    List<SignInSummary> handle(FindSignIns query) {
        return summaries(query.accounts());
    }

    /** How the asker signs in. */
    @QueryHandler
    Optional<SignInSummary> handle(FindOwnSignIn query, MetaData metaData) {
        return summaries(List.of(Envelope.from(metaData).actor())).stream().findFirst();
    }

    /** The tokens of an account. */
    @QueryHandler
    List<ApiTokenSummary> handle(FindApiTokens query) {
        return tokens.of(query.accountId());
    }

    /** What the owners of some accounts are called. */
    @QueryHandler
    List<Colleague> handle(FindColleagues query) {
        return credentials.findAllOf(query.accounts()).stream()
                .map(credential -> new Colleague(credential.accountId(), new ClearText(credential.displayName())))
                .toList();
    }

    private List<SignInSummary> summaries(Collection<AccountId> accounts) {
        Map<AccountId, SignInBook.Page> pages = book.ofAll(accounts);
        return credentials.findAllOf(accounts).stream()
                .map(credential ->
                        summary(credential, pages.getOrDefault(credential.accountId(), SignInBook.Page.BLANK)))
                .toList();
    }

    private SignInSummary summary(Credential credential, SignInBook.Page page) {
        return new SignInSummary(
                credential.accountId(),
                new ClearText(credential.login()),
                new ClearText(credential.displayName()),
                credential.mustChange(),
                page.recent(),
                page.lockouts(),
                page.lastLockoutAt(),
                stillLocked(page.lockedUntil()));
    }

    private @Nullable Instant stillLocked(@Nullable Instant until) {
        return until != null && clock.instant().isBefore(until) ? until : null;
    }
}
