/** What whoever performed a statutory act takes home: the event and the proof that the ledger holds it. */
@NullMarked
package io.huiyin.verifier.receipt;

import org.jspecify.annotations.NullMarked;
