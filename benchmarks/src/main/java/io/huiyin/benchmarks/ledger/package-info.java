/** The ledger beside other event stores for Axon, in one run and on one disk. */
@NullMarked
package io.huiyin.benchmarks.ledger;

import org.jspecify.annotations.NullMarked;
