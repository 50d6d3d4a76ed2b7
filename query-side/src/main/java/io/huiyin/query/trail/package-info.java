/** Reads the trail out of the ledger itself, by position, a bounded part at a time. */
@NullMarked
package io.huiyin.query.trail;

import org.jspecify.annotations.NullMarked;
