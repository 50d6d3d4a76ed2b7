package io.huiyin.query.search;

import io.huiyin.api.sealing.ClearText;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.personaldata.SealedField;
import io.huiyin.query.LedgerPosition;
import io.huiyin.query.live.LiveCases;
import io.huiyin.query.search.SearchBatch.Changed;
import io.huiyin.query.views.DocumentJson;
import io.huiyin.query.views.PositionSignal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * The search index of this node: every case by its text, filters and orders, with its own copy of what is known of the
 * case. It holds clear text in its postings and is therefore a named personal-data store. One thread writes; any number
 * read. Everything up to a commit's position is in that commit and nothing after it, so a crash costs only the events
 * since.
 */
public final class SearchIndex implements AutoCloseable {

    private static final int UNREFRESHED = 5_000;

    /** Proxies and browsers take a connection for dead that says nothing for much longer. */
    private static final Duration QUIET_AT_MOST = Duration.ofSeconds(15);

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Unrefreshed unrefreshed;
    private final Totals totals = new Totals();
    private final Analyzer analyzer;
    private final LedgerPosition ledger;
    private final PersonalDataVault vault;
    private final Clock clock;
    private final Pace pace;
    private final Optional<String> startedAnew;
    private final PositionSignal signal = new PositionSignal();

    private final LiveCases live;

    private volatile IndexStanding applied;
    private volatile IndexStanding visible;
    private volatile Instant refreshedAt;
    private IndexStanding committed;
    private Instant committedAt;

    private SearchIndex(
            OpenedIndex opened,
            Analyzer analyzer,
            LedgerPosition ledger,
            PersonalDataVault vault,
            Clock clock,
            Pace pace)
            throws IOException {
        this.directory = opened.directory();
        this.writer = opened.writer();
        this.startedAnew = opened.startedAnew();
        this.searchers = new SearcherManager(writer, null);
        this.unrefreshed = new Unrefreshed(searchers);
        this.analyzer = analyzer;
        this.ledger = ledger;
        this.vault = vault;
        this.clock = clock;
        this.pace = pace;
        this.applied = opened.standing();
        this.visible = opened.standing();
        this.committed = opened.standing();
        this.refreshedAt = clock.instant();
        this.committedAt = clock.instant();
        signal.reached(opened.standing().position());
        this.live = new LiveCases(opened.standing().position(), QUIET_AT_MOST);
    }

    /**
     * Opens the index of a directory. One of another ledger, beyond the ledger's head, of another shape or unreadable is
     * deleted and begun anew.
     *
     * @throws io.huiyin.storage.StorageException if another process holds it
     * @throws UncheckedIOException if the directory can be neither read nor written
     */
    public static SearchIndex open(
            Path directory, LedgerPosition ledger, PersonalDataVault vault, Clock clock, Pace pace) {
        try {
            Analyzer analyzer = new GramAnalyzer();
            return new SearchIndex(OpenedIndex.open(directory, ledger, analyzer), analyzer, ledger, vault, clock, pace);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Why an index that was there had to go when this one was opened, as a sentence; empty if none had. */
    public Optional<String> startedAnew() {
        return startedAnew;
    }

    /** Position of the last event read; -1 when none. */
    public long position() {
        return applied.position();
    }

    /** Those who wait for changes of what is indexed here. */
    public LiveCases live() {
        return live;
    }

    /** How far what searches show has read. */
    IndexStanding visible() {
        return visible;
    }

    /** A case as last indexed, seen by searches or not yet. */
    <S> Optional<S> find(IndexedKind<S> kind, String id) {
        try {
            return unrefreshed.get(id).map(json -> Documents.read(kind, json));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Indexes cases as they are now. */
    public void index(Collection<? extends Changed<?>> cases) {
        List<SealedField> sealed =
                cases.stream().flatMap(changed -> textsOf(changed).stream()).toList();
        Iterator<Optional<ClearText>> texts = vault.unsealAllIfKept(sealed).iterator();
        try {
            for (Changed<?> changed : cases) {
                index(changed, texts);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Everything up to this position is indexed. */
    public void readUpTo(long position, @Nullable Instant eventAt) {
        applied = applied.at(position, eventAt);
        signal.reached(position);
        if (unrefreshed.size() > UNREFRESHED) {
            refresh();
        }
        live.readUpTo(position);
    }

    /** Makes durable what was read, if it is time to. */
    synchronized void commitIfDue() {
        long events = applied.position() - committed.position();
        Duration since = Duration.between(committedAt, clock.instant());
        if (events >= pace.commitEvents() || (events > 0 && since.compareTo(pace.commitEvery()) >= 0)) {
            commit();
        }
    }

    /** Waits until a position is read and makes it visible, or waits no longer than patience lasts. */
    public void awaitVisible(@Nullable Long atLeast, Duration patience) {
        if (atLeast == null || visible.position() >= atLeast) {
            refreshIfStale();
        } else if (signal.await(atLeast, this::position, patience, patience)) {
            refresh();
        } else {
            refreshIfStale();
        }
    }

    /** A page of cases. */
    public <S> Found<S> search(Search<S> search) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return search.run(searcher, new TextSearch(analyzer), totals);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Shows every case that fits, in no order, as of one moment. */
    public <S> void visit(IndexedKind<S> kind, Criteria criteria, Consumer<S> visitor) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                Query query = criteria.toQuery(kind, new TextSearch(analyzer));
                int most = Math.max(1, searcher.getIndexReader().maxDoc());
                StoredFields stored = searcher.storedFields();
                for (ScoreDoc hit : searcher.search(query, most, Sort.INDEXORDER).scoreDocs) {
                    visitor.accept(Documents.read(kind, Documents.json(stored.document(hit.doc))));
                }
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Makes everything read durable and closes. The processor that feeds the index must have stopped. */
    @Override
    public synchronized void close() {
        live.close();
        try {
            if (writer.isOpen()) {
                if (applied.position() > committed.position()) {
                    commit();
                }
                unrefreshed.close();
                searchers.close();
                writer.close();
                directory.close();
                analyzer.close();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static <S> List<SealedField> textsOf(Changed<S> changed) {
        return changed.kind().textsOf(changed.state());
    }

    private <S> void index(Changed<S> changed, Iterator<Optional<ClearText>> texts) throws IOException {
        IndexedKind<S> kind = changed.kind();
        S state = changed.state();
        List<Optional<ClearText>> own = new ArrayList<>();
        kind.textsOf(state).forEach(text -> own.add(texts.next()));
        byte[] json = DocumentJson.write(state);
        writer.updateDocument(new Term(Fields.ID, kind.idOf(state)), Documents.of(kind, state, json, own));
        unrefreshed.add(kind.idOf(state), Optional.of(json));
    }

    private void commit() {
        IndexStanding standing = applied;
        try {
            writer.setLiveCommitData(standing.toCommit(ledger).entrySet());
            writer.commit();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        committed = standing;
        committedAt = clock.instant();
    }

    private void refreshIfStale() {
        boolean behind = visible.position() < applied.position();
        if (behind && Duration.between(refreshedAt, clock.instant()).compareTo(pace.refreshEvery()) >= 0) {
            refresh();
        }
    }

    private void refresh() {
        IndexStanding standing = applied;
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        becomeVisible(standing);
    }

    private synchronized void becomeVisible(IndexStanding standing) {
        if (standing.position() > visible.position()) {
            visible = standing;
        }
        refreshedAt = clock.instant();
    }
}
