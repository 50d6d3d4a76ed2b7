/** Files that hold a ledger, or the events of a case with their proofs, and need nothing else to be verified. */
@NullMarked
package io.huiyin.verifier.bundle;

import org.jspecify.annotations.NullMarked;
