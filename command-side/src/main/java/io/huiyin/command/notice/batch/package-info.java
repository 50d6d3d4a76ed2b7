/** What is on record of the batches of a notice. */
@NullMarked
package io.huiyin.command.notice.batch;

import org.jspecify.annotations.NullMarked;
