/** What it costs to watch very many deadlines, and how long it takes when all of them fall due in one minute. */
@NullMarked
package io.huiyin.benchmarks.deadlines;

import org.jspecify.annotations.NullMarked;
