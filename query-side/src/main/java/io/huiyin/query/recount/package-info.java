/** What an approved change, or one that is proposed, makes of the deadlines that run. */
@NullMarked
package io.huiyin.query.recount;

import org.jspecify.annotations.NullMarked;
