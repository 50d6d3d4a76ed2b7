package io.huiyin.server.session;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.Role;
import io.huiyin.api.unit.UnitId;
import io.huiyin.console.access.SignedIn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.session.MapSession;
import org.springframework.session.Session;
import org.springframework.web.servlet.FlashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sessions as JSON. Only the kinds of attributes named here are kept, each in a record of its own: whatever stands in the
 * store, reading it makes nothing but these.
 */
final class SessionForm {

    private static final Logger LOG = LoggerFactory.getLogger(SessionForm.class);

    private static final List<Kind<?, ?>> KINDS = List.of(
            new Kind<>("person", SecurityContext.class, Person.class, SessionForm::person, SessionForm::context),
            new Kind<>("csrf", CsrfToken.class, Csrf.class, SessionForm::csrf, SessionForm::token),
            new Kind<>("wanted", SavedRequest.class, Wanted.class, SessionForm::wanted, SessionForm::request),
            new Kind<>("failure", AuthenticationException.class, Failure.class, SessionForm::failure, Failure::again),
            new Kind<>("flash", List.class, Flashes.class, SessionForm::flashes, Flashes::again));

    private final JsonMapper json = JsonMapper.builder().build();
    private final Set<String> complained = ConcurrentHashMap.newKeySet();

    /** One kind of attribute: its type in a session, and the record that is stored for it. */
    private record Kind<T, S extends Record>(
            String name, Class<T> type, Class<S> stored, Function<T, @Nullable S> write, Function<S, T> read) {

        boolean fits(Object value) {
            return type.isInstance(value);
        }

        @Nullable
        S write(Object value) {
            return write.apply(type.cast(value));
        }

        T read(JsonMapper json, JsonNode content) {
            return read.apply(json.treeToValue(content, stored));
        }
    }

    private record StoredSession(
            Instant created,
            Instant lastAccessed,
            long timeOutSeconds,
            @Nullable String account,
            Map<String, StoredAttribute> attributes) {}

    private record StoredAttribute(String kind, JsonNode content) {}

    private record Person(
            String account, Role role, @Nullable String unit, String name, long passwordGeneration, Instant since) {}

    private record Csrf(String header, String parameter, String token) {}

    private record Wanted(String address) {}

    private record Failure(boolean resting) {

        AuthenticationException again() {
            return resting ? new LockedException("") : new BadCredentialsException("");
        }
    }

    private record Flash(
            Map<String, String> texts, @Nullable String path, Map<String, List<String>> parameters, long expires) {

        FlashMap again() {
            FlashMap map = new FlashMap();
            map.putAll(texts);
            map.setTargetRequestPath(path);
            parameters.forEach((name, values) -> values.forEach(value -> map.addTargetRequestParam(name, value)));
            map.setExpirationTime(expires);
            return map;
        }
    }

    private record Flashes(List<Flash> maps) {

        // The web framework takes out of the list what it has shown.
        List<FlashMap> again() {
            return maps.stream().map(Flash::again).collect(Collectors.toCollection(CopyOnWriteArrayList::new));
        }
    }

    /** The account that is signed in, if one is. */
    static Optional<AccountId> accountOf(Session session) {
        return session.getAttributeNames().stream()
                .map(name -> session.<Object>getAttribute(name))
                .filter(SecurityContext.class::isInstance)
                .map(context -> personOf((SecurityContext) context))
                .flatMap(Optional::stream)
                .map(SignedIn::accountId)
                .findFirst();
    }

    byte[] write(Session session) {
        Map<String, StoredAttribute> attributes = new TreeMap<>();
        for (String name : session.getAttributeNames()) {
            Object value = session.getAttribute(name);
            if (value != null) {
                stored(name, value).ifPresent(attribute -> attributes.put(name, attribute));
            }
        }
        return json.writeValueAsBytes(new StoredSession(
                session.getCreationTime(),
                session.getLastAccessedTime(),
                session.getMaxInactiveInterval().toSeconds(),
                accountOf(session).map(AccountId::value).orElse(null),
                attributes));
    }

    private Optional<StoredAttribute> stored(String name, Object value) {
        Optional<Kind<?, ?>> kind =
                KINDS.stream().filter(each -> each.fits(value)).findFirst();
        if (kind.isEmpty() && complained.add(name)) {
            LOG.warn(
                    "Sessions keep nothing like {}, a {}",
                    name,
                    value.getClass().getSimpleName());
        }
        return kind.flatMap(each -> Optional.ofNullable(each.write(value))
                .map(content -> new StoredAttribute(each.name(), json.valueToTree(content))));
    }

    /** A session read back; empty if it is in a form this version does not know. */
    Optional<MapSession> read(String id, byte[] bytes) {
        try {
            return stored(bytes).map(stored -> session(id, stored));
        } catch (JacksonException | IllegalArgumentException ofAnotherVersion) {
            LOG.debug("A session's attributes cannot be read", ofAnotherVersion);
            return Optional.empty();
        }
    }

    private MapSession session(String id, StoredSession stored) {
        MapSession session = new MapSession(id);
        session.setCreationTime(stored.created());
        session.setLastAccessedTime(stored.lastAccessed());
        session.setMaxInactiveInterval(Duration.ofSeconds(stored.timeOutSeconds()));
        stored.attributes().forEach((name, attribute) -> session.setAttribute(name, value(attribute)));
        return session;
    }

    private Object value(StoredAttribute attribute) {
        return KINDS.stream()
                .filter(kind -> kind.name().equals(attribute.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of attribute is " + attribute.kind()))
                .read(json, attribute.content());
    }

    /** When a stored session runs out; long ago if it is in a form this version does not know. */
    Instant runsOut(byte[] bytes) {
        return stored(bytes)
                .map(stored -> stored.lastAccessed().plusSeconds(stored.timeOutSeconds()))
                .orElse(Instant.EPOCH);
    }

    /** Whose a stored session is, if anybody is signed in. */
    Optional<AccountId> accountOf(byte[] bytes) {
        return stored(bytes).map(StoredSession::account).map(AccountId::new);
    }

    private Optional<StoredSession> stored(byte[] bytes) {
        try {
            return Optional.of(json.readValue(bytes, StoredSession.class));
        } catch (JacksonException ofAnotherVersion) {
            LOG.debug("A session cannot be read", ofAnotherVersion);
            return Optional.empty();
        }
    }

    private static Optional<SignedIn> personOf(SecurityContext context) {
        return Stream.ofNullable(context.getAuthentication())
                .map(authentication -> authentication.getPrincipal())
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast)
                .findFirst();
    }

    private static @Nullable Person person(SecurityContext context) {
        return personOf(context)
                .map(person -> new Person(
                        person.accountId().value(),
                        person.role(),
                        Optional.ofNullable(person.unit()).map(UnitId::value).orElse(null),
                        person.displayName(),
                        person.passwordGeneration(),
                        person.since()))
                .orElse(null);
    }

    private static SecurityContext context(Person person) {
        UnitId unit = Optional.ofNullable(person.unit()).map(UnitId::new).orElse(null);
        SignedIn signedIn = new SignedIn(
                new AccountId(person.account()),
                person.role(),
                unit,
                person.name(),
                person.passwordGeneration(),
                person.since());
        return new SecurityContextImpl(signedIn.authentication());
    }

    private static Csrf csrf(CsrfToken token) {
        return new Csrf(token.getHeaderName(), token.getParameterName(), token.getToken());
    }

    private static CsrfToken token(Csrf csrf) {
        return new DefaultCsrfToken(csrf.header(), csrf.parameter(), csrf.token());
    }

    private static Wanted wanted(SavedRequest request) {
        return new Wanted(request.getRedirectUrl());
    }

    private static SavedRequest request(Wanted wanted) {
        return new SimpleSavedRequest(wanted.address());
    }

    // The message may name the login.
    private static Failure failure(AuthenticationException why) {
        return new Failure(why instanceof LockedException);
    }

    private static Flashes flashes(List<?> maps) {
        return new Flashes(maps.stream()
                .filter(FlashMap.class::isInstance)
                .map(map -> flash((FlashMap) map))
                .toList());
    }

    private static Flash flash(FlashMap map) {
        Map<String, String> texts = new TreeMap<>();
        map.forEach((name, value) -> texts.put(name, String.valueOf(value)));
        return new Flash(
                texts,
                map.getTargetRequestPath(),
                new TreeMap<>(map.getTargetRequestParams()),
                map.getExpirationTime());
    }
}
