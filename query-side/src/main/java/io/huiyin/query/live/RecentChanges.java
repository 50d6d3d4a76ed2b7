package io.huiyin.query.live;

import io.huiyin.api.CaseId;
import io.huiyin.api.live.Changes;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;

/** The newest changes, in order. A change that is no longer remembered is told as one that may have been. */
final class RecentChanges {

    /** As many are remembered. */
    static final int REMEMBERED = 4_000;

    /** As many cases are named in one answer. */
    static final int NAMED = 100;

    private final Deque<Change> changes = new ArrayDeque<>();
    private long position;
    private long forgottenUpTo;

    /** @param position where reading stands; what came before is not remembered */
    RecentChanges(long position) {
        this.position = position;
        this.forgottenUpTo = position;
    }

    /** One case changed at a position, and who may see it. */
    record Change(long position, CaseId caseId, Set<Audience> audiences) {

        boolean isSeenBy(Set<Audience> joined) {
            return !Collections.disjoint(audiences, joined);
        }
    }

    void add(Change change) {
        changes.addLast(change);
        if (changes.size() > REMEMBERED) {
            forgottenUpTo = changes.removeFirst().position();
        }
    }

    void readUpTo(long newPosition) {
        position = Math.max(position, newPosition);
    }

    long position() {
        return position;
    }

    /** What of it somebody of these audiences may know, who knows everything up to a position. */
    Changes since(long known, Set<Audience> joined) {
        Set<CaseId> cases = new HashSet<>();
        Iterator<Change> newestFirst = changes.descendingIterator();
        while (newestFirst.hasNext()) {
            Change change = newestFirst.next();
            if (change.position() <= known) {
                break;
            }
            if (change.isSeenBy(joined) && cases.add(change.caseId()) && cases.size() > NAMED) {
                return new Changes(position, Set.of(), true);
            }
        }
        return new Changes(position, cases, known < forgottenUpTo);
    }
}
