package io.huiyin.console;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.account.Role;
import io.huiyin.api.cases.CaseFile;
import io.huiyin.api.cases.CasePage;
import io.huiyin.api.cases.CaseSummary;
import io.huiyin.api.cases.FindCaseFile;
import io.huiyin.api.cases.FindCases;
import io.huiyin.api.cases.FindComplaintByNumber;
import io.huiyin.api.cases.FindFreshness;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.unit.FindUnits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.common.Registration;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.QueryMessage;
import org.axonframework.queryhandling.SubscriptionQueryBackpressure;
import org.axonframework.queryhandling.SubscriptionQueryResult;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** A small house of given cases that denies by role as the real one does. */
final class FakeQueries implements QueryGateway {

    private final Map<String, CaseFile> files = new LinkedHashMap<>();
    private final Map<Class<?>, Function<Object, Object>> answers = new LinkedHashMap<>();
    private final List<Object> asked = Collections.synchronizedList(new ArrayList<>());
    private @Nullable RuntimeException failure;

    void reset(CaseFile... given) {
        files.clear();
        answers.clear();
        asked.clear();
        failure = null;
        Arrays.stream(given)
                .forEach(file -> files.put(file.summary().complaintId().value(), file));
    }

    void failWith(RuntimeException next) {
        failure = next;
    }

    /** Answers one kind of query from now on, until the next reset. */
    <Q> void answer(Class<Q> type, Function<Q, Object> answer) {
        answers.put(type, query -> answer.apply(type.cast(query)));
    }

    <Q> List<Q> asked(Class<Q> type) {
        return asked.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    @SuppressWarnings("unchecked") // The caller casts to what it expects.
    public <R, Q> CompletableFuture<R> query(String queryName, Q query, ResponseType<R> responseType) {
        Message<?> message = (Message<?>) query;
        asked.add(message.getPayload());
        try {
            denyByRole(message);
            Object answer = answer(message.getPayload());
            return (CompletableFuture<R>)
                    (answer instanceof CompletableFuture<?> later ? later : CompletableFuture.completedFuture(answer));
        } catch (RuntimeException refusal) {
            return CompletableFuture.failedFuture(refusal);
        }
    }

    private void denyByRole(Message<?> message) {
        Role role = Role.valueOf(String.valueOf(message.getMetaData().get("role")));
        AllowedRoles allowed = message.getPayloadType().getAnnotation(AllowedRoles.class);
        if (!Arrays.asList(allowed.value()).contains(role)) {
            throw RefusedException.because(null, RefusalCode.NOT_YOUR_ROLE, role);
        }
        if (failure != null) {
            throw failure;
        }
    }

    private Object answer(Object query) {
        Function<Object, Object> given = answers.get(query.getClass());
        if (given != null) {
            return given.apply(query);
        }
        if (query instanceof FindCases find) {
            List<CaseSummary> all = files.values().stream()
                    .map(CaseFile::summary)
                    .filter(summary -> matches(summary, find))
                    .toList();
            List<CaseSummary> page = all.stream()
                    .skip((long) find.page() * find.size())
                    .limit(find.size())
                    .toList();
            return new CasePage(page, all.size(), Given.FRESH);
        }
        if (query instanceof FindCaseFile find) {
            return Optional.ofNullable(files.get(find.complaintId().value()));
        }
        if (query instanceof FindComplaintByNumber find) {
            return files.values().stream()
                    .map(CaseFile::summary)
                    .filter(summary -> summary.number().equals(find.number()))
                    .map(CaseSummary::complaintId)
                    .findFirst();
        }
        if (query instanceof FindUnits) {
            return Given.UNITS;
        }
        if (query instanceof FindFreshness) {
            return Given.FRESH;
        }
        throw new AssertionError("Unexpected " + query);
    }

    private static boolean matches(CaseSummary summary, FindCases find) {
        boolean overdue = summary.repliedAt() == null && !Given.NOW.isBefore(summary.due());
        return (find.filter().status() == null || find.filter().status() == summary.status())
                && (find.filter().kind() == null
                        || find.filter().kind() == summary.matter().kind())
                && (!find.filter().openAndOverdue() || overdue);
    }

    @Override
    public <R, Q> Publisher<R> streamingQuery(String queryName, Q query, Class<R> responseType) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <R, Q> Stream<R> scatterGather(
            String queryName, Q query, ResponseType<R> responseType, long timeout, TimeUnit unit) {
        throw new UnsupportedOperationException();
    }

    @Override
    @Deprecated
    public <Q, I, U> SubscriptionQueryResult<I, U> subscriptionQuery(
            String queryName,
            Q query,
            ResponseType<I> initial,
            ResponseType<U> update,
            @Nullable SubscriptionQueryBackpressure backpressure,
            int bufferSize) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <Q, I, U> SubscriptionQueryResult<I, U> subscriptionQuery(
            String queryName, Q query, ResponseType<I> initial, ResponseType<U> update, int bufferSize) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Registration registerDispatchInterceptor(
            MessageDispatchInterceptor<? super QueryMessage<?, ?>> interceptor) {
        throw new UnsupportedOperationException();
    }
}
