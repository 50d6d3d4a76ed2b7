package io.huiyin.storage.mvstore;

import io.huiyin.storage.mvstore.FileInUse.Opened;
import io.huiyin.storage.mvstore.MvFile.Ahead;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Decisions that wait to be written ahead: those that wait at the same time share a record of the journal, unless they have
 * a key in common. Anybody may add; all are made by one caller at a time.
 *
 * @param <M> the file's typed maps
 */
final class DecisionsInRecord<M> {

    private final FileInUse<M> file;
    private final Waiting<WaitingDecision<M, ?>> waiting = new Waiting<>();

    DecisionsInRecord(FileInUse<M> file) {
        this.file = file;
    }

    <T> WaitingDecision<M, T> add(Collection<?> keys, Function<M, Ahead<M, T>> decide) {
        WaitingDecision<M, T> added = new WaitingDecision<>(keys, decide);
        waiting.add(added);
        return added;
    }

    int count() {
        return waiting.count();
    }

    void makeAll() {
        List<WaitingDecision<M, ?>> all = waiting.takeAll();
        try {
            file.forceIfDue();
            List<WaitingDecision<M, ?>> left = all;
            while (!left.isEmpty()) {
                left = decideTogether(file.usable(), left);
            }
        } catch (RuntimeException | Error e) {
            all.forEach(decision -> decision.fail(e));
        }
    }

    /** Those that are left must see what these have changed. */
    private List<WaitingDecision<M, ?>> decideTogether(Opened<M> current, List<WaitingDecision<M, ?>> all) {
        Set<Object> keys = new HashSet<>();
        List<WaitingDecision<M, ?>> made = new ArrayList<>();
        List<WaitingDecision<M, ?>> left = new ArrayList<>();
        for (WaitingDecision<M, ?> decision : all) {
            if (!Collections.disjoint(keys, decision.keys())) {
                left.add(decision);
            } else if (isDecided(current, decision)) {
                keys.addAll(decision.keys());
                made.add(decision);
            }
        }
        List<ByteBuffer> entries =
                made.stream().flatMap(decision -> decision.entry().stream()).toList();
        if (!entries.isEmpty()) {
            file.append(Journal.recordOf(entries));
        }
        made.forEach(decision -> file.follow(current, decision::applyTo));
        made.forEach(WaitingDecision::succeed);
        return left;
    }

    private boolean isDecided(Opened<M> current, WaitingDecision<M, ?> decision) {
        try {
            return file.apply(current, decision::decideOn);
        } catch (RuntimeException | Error e) {
            decision.fail(e);
            return false;
        }
    }
}
