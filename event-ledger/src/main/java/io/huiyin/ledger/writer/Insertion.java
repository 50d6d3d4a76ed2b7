package io.huiyin.ledger.writer;

import io.huiyin.storage.Block;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What became of a block after all doubt was followed up. */
sealed interface Insertion {

    /** It stands. */
    record Stands() implements Insertion {}

    /** Another's block stands at its height; this one never will. */
    record Lost(Block winner) implements Insertion {}

    /** Earlier blocks hold these stream keys; this one never will stand. */
    record KeysTaken(Set<String> keys) implements Insertion {}

    /** It was surely not stored; an earlier block must hold one of its keys, but cannot be seen yet. */
    record HolderUnseen() implements Insertion {}

    /** It was surely not stored. */
    record Refused(RuntimeException reason) implements Insertion {}

    /** Nobody can say; it may still come to stand. */
    record Unsettled(@Nullable RuntimeException reason) implements Insertion {}
}
