/** What makes a row of blocks one chain: each block is checked against the one before it. */
@NullMarked
package io.huiyin.verifier.chain;

import org.jspecify.annotations.NullMarked;
