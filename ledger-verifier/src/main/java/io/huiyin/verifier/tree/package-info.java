/** Proofs of RFC 6962 and RFC 9162: that an event is in the tree, and that one tree begins another. */
@NullMarked
package io.huiyin.verifier.tree;

import org.jspecify.annotations.NullMarked;
