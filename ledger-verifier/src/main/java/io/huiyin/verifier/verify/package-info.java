/** Proves a whole ledger sound, or names the first block that is not and what is wrong with it. */
@NullMarked
package io.huiyin.verifier.verify;

import org.jspecify.annotations.NullMarked;
