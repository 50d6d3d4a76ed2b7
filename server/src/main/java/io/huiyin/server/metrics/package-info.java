/** What an operator's monitoring reads: figures of commands, ledger, views and deadlines, and who may fetch them. */
@NullMarked
package io.huiyin.server.metrics;

import org.jspecify.annotations.NullMarked;
