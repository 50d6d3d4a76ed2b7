package io.huiyin.storage.claim;

import io.huiyin.storage.KeptState;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/**
 * Tokens in kept state, for processors whose effects are kept state themselves and must not begin again when the views
 * do. Works on every storage; on a shared one several nodes share the segments.
 *
 * <p>A node takes over another's segment when it has seen no sign of life of it for the time-out, by its own clock.
 * A processor is set up when its segment 0 is there, which is written last.
 */
public final class KeptStateTokenStore implements TokenStore {

    /** How long a node may be silent: far longer than a processor's usual interval of extending its claims. */
    public static final Duration USUAL_TIME_OUT = Duration.ofSeconds(10);

    private static final String COLLECTION = "tokens";
    private static final String IDENTIFIER = "identifier";
    private static final Pattern SEGMENT = Pattern.compile("\\d{10}");
    private static final int PAGE = 200;

    private final KeptState keptState;
    private final Claims claims;
    private final Serializer serializer;

    /**
     * Makes one.
     *
     * @param keptState where tokens and claims are
     * @param serializer writes tracking tokens
     * @param node names this node as holder of claims; different for each node
     * @param timeOut how long a holder may show no sign of life
     * @param clock measures the time-out
     */
    public KeptStateTokenStore(KeptState keptState, Serializer serializer, String node, Duration timeOut, Clock clock) {
        this.keptState = keptState;
        this.claims = new Claims(keptState, COLLECTION, node, timeOut, clock);
        this.serializer = serializer;
    }

    @Override
    public void initializeTokenSegments(String processorName, int segmentCount) {
        initializeTokenSegments(processorName, segmentCount, null);
    }

    @Override
    public void initializeTokenSegments(String processorName, int segmentCount, @Nullable TrackingToken initialToken) {
        byte[] token = written(initialToken);
        IntStream.iterate(segmentCount - 1, segment -> segment > 0, segment -> segment - 1)
                .forEach(segment -> claims.make(id(processorName, segment), token));
        if (!claims.make(id(processorName, 0), token)) {
            throw new UnableToClaimTokenException("The processor " + processorName + " has segments already.");
        }
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processorName, int segment) {
        if (!claims.make(id(processorName, segment), written(token))) {
            throw new UnableToInitializeTokenException(
                    "Segment " + segment + " of processor " + processorName + " is there already.");
        }
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processorName, int segment) {
        byte[] bytes = written(token);
        if (claims.take(id(processorName, segment), entry -> entry.given(bytes)).isEmpty()) {
            throw notToBeHad(processorName, segment);
        }
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processorName, int segment) {
        return read(claims.take(id(processorName, segment), entry -> entry)
                .orElseThrow(() -> notToBeHad(processorName, segment))
                .content());
    }

    @Override
    public void extendClaim(String processorName, int segment) {
        if (!claims.extend(id(processorName, segment))) {
            throw notHeld(processorName, segment);
        }
    }

    @Override
    public void releaseClaim(String processorName, int segment) {
        claims.giveBack(id(processorName, segment));
    }

    @Override
    public void deleteToken(String processorName, int segment) {
        if (!claims.remove(id(processorName, segment))) {
            throw notHeld(processorName, segment);
        }
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return true;
    }

    @Override
    public int[] fetchSegments(String processorName) {
        return segmentsOf(processorName).keySet().stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processorName) {
        Map<Integer, ClaimedEntry> segments = segmentsOf(processorName);
        int[] all = segments.keySet().stream().mapToInt(Integer::intValue).toArray();
        List<Segment> available = new ArrayList<>();
        segments.forEach((segment, entry) -> {
            if (claims.mayTake(id(processorName, segment), entry)) {
                available.add(Segment.computeSegment(segment, all));
            }
        });
        return available;
    }

    /** The segments of a processor in their order; none until it is set up. */
    private Map<Integer, ClaimedEntry> segmentsOf(String processorName) {
        Map<Integer, ClaimedEntry> segments = new TreeMap<>();
        String prefix = prefix(processorName);
        List<KeptState.Entry> page = keptState.list(COLLECTION, prefix, PAGE);
        while (!page.isEmpty()) {
            for (KeptState.Entry entry : page) {
                if (!entry.id().startsWith(prefix)) {
                    return setUp(segments);
                }
                String segment = entry.id().substring(prefix.length());
                if (SEGMENT.matcher(segment).matches()) { // else of a processor whose name begins like this one's
                    segments.put(Integer.valueOf(segment), ClaimedEntry.read(entry.value()));
                }
            }
            page = keptState.list(COLLECTION, page.get(page.size() - 1).id(), PAGE);
        }
        return setUp(segments);
    }

    private static Map<Integer, ClaimedEntry> setUp(Map<Integer, ClaimedEntry> segments) {
        return segments.containsKey(0) ? segments : Map.of();
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        byte[] fresh = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
        keptState.insertIfAbsent(COLLECTION, IDENTIFIER, fresh);
        return keptState.get(COLLECTION, IDENTIFIER).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private byte[] written(@Nullable TrackingToken token) {
        if (token == null) {
            return new byte[0];
        }
        SerializedObject<byte[]> object = serializer.serialize(token, byte[].class);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(object.getType().getName());
            out.write(object.getData());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private @Nullable TrackingToken read(byte[] bytes) {
        if (bytes.length == 0) {
            return null;
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            String type = in.readUTF();
            return serializer.deserialize(new SimpleSerializedObject<>(in.readAllBytes(), byte[].class, type, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String prefix(String processorName) {
        return processorName + "/";
    }

    private static String id(String processorName, int segment) {
        return prefix(processorName) + String.format(Locale.ROOT, "%010d", segment);
    }

    private static UnableToClaimTokenException notToBeHad(String processorName, int segment) {
        return new UnableToClaimTokenException("Segment " + segment + " of processor " + processorName
                + " is held by another node or has no token yet.");
    }

    private static UnableToClaimTokenException notHeld(String processorName, int segment) {
        return new UnableToClaimTokenException(
                "Segment " + segment + " of processor " + processorName + " is not held by this node.");
    }
}
