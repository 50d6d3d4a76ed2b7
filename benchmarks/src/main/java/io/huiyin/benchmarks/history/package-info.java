/** A city's history loaded into the packaged product, and the pages people then open. */
@NullMarked
package io.huiyin.benchmarks.history;

import org.jspecify.annotations.NullMarked;
