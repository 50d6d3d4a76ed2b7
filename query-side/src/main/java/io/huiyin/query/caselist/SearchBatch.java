package io.huiyin.query.caselist;

import io.huiyin.query.casefile.CaseState;
import io.huiyin.query.views.Recorded;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** The cases one batch of events touches: each is indexed once, at the batch's end. */
final class SearchBatch {

    private static final String RESOURCE = SearchBatch.class.getName();

    private final CaseSearchIndex index;
    private final Map<String, CaseState> changed = new LinkedHashMap<>();
    private long position = -1;
    private @Nullable Instant lastEventAt;

    private SearchBatch(CaseSearchIndex index) {
        this.index = index;
    }

    /** The batch of the running unit of work, which now has come to this event. */
    static SearchBatch at(Recorded recorded, CaseSearchIndex index) {
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

    Optional<CaseState> find(String caseId) {
        CaseState state = changed.get(caseId);
        return state == null ? index.find(caseId) : Optional.of(state);
    }

    void put(CaseState state) {
        changed.put(IndexedCase.idOf(state), state);
    }

    private void flush() {
        index.index(changed.values());
        changed.clear();
        index.readUpTo(position, lastEventAt);
    }
}
