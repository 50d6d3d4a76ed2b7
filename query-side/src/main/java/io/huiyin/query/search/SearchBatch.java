package io.huiyin.query.search;

import io.huiyin.api.CaseId;
import io.huiyin.api.unit.UnitId;
import io.huiyin.query.views.Recorded;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** The cases one batch of events touches: each is indexed once, at the batch's end. */
public final class SearchBatch {

    private static final String RESOURCE = SearchBatch.class.getName();

    private final SearchIndex index;
    private final Map<String, Changed<?>> changed = new LinkedHashMap<>();
    private final Map<String, Set<UnitId>> units = new LinkedHashMap<>();
    private long position = -1;
    private @Nullable Instant lastEventAt;

    private SearchBatch(SearchIndex index) {
        this.index = index;
    }

    /** The batch of the running unit of work, which now has come to this event. */
    public static SearchBatch at(Recorded recorded, SearchIndex index) {
        UnitOfWork<?> unitOfWork = CurrentUnitOfWork.get();
        SearchBatch batch = unitOfWork.getOrComputeResource(RESOURCE, name -> {
            SearchBatch begun = new SearchBatch(index);
            unitOfWork.onPrepareCommit(committing -> begun.flush());
            return begun;
        });
        batch.position = recorded.position();
        batch.lastEventAt = recorded.recordedAt();
        return batch;
    }

    /** Indexes what the running batch has gathered, if there is a batch; twice is harmless. */
    static void flushCurrent() {
        if (CurrentUnitOfWork.isStarted()) {
            SearchBatch batch = CurrentUnitOfWork.get().getResource(RESOURCE);
            if (batch != null) {
                batch.flush();
            }
        }
    }

    /** A case as it is now. */
    public <S> void put(IndexedKind<S> kind, S state) {
        changed.put(kind.idOf(state), new Changed<>(kind, state));
        noteUnit(kind.idOf(state), kind.unitOf(state));
    }

    private void noteUnit(String id, @Nullable UnitId unit) {
        Set<UnitId> known = units.computeIfAbsent(id, none -> new HashSet<>());
        if (unit != null) {
            known.add(unit);
        }
    }

    /**
     * Changes a case that began before.
     *
     * @throws IllegalStateException if it never began
     */
    public <S> void change(IndexedKind<S> kind, String id, UnaryOperator<S> change) {
        S before = find(kind, id).orElseThrow(() -> new IllegalStateException(id + " went on before it began"));
        noteUnit(id, kind.unitOf(before));
        put(kind, change.apply(before));
    }

    private <S> Optional<S> find(IndexedKind<S> kind, String id) {
        Changed<?> known = changed.get(id);
        return known == null
                ? index.find(kind, id)
                : Optional.of(kind.stateType().cast(known.state()));
    }

    private void flush() {
        index.index(changed.values());
        units.forEach((id, of) -> index.live().changed(position, new CaseId(id), of));
        changed.clear();
        units.clear();
        index.readUpTo(position, lastEventAt);
    }

    /** A case that changed. */
    public record Changed<S>(IndexedKind<S> kind, S state) {}
}
