/** Turns events into what people read: case lists, the case file, the search index. */
@NullMarked
package io.huiyin.query;

import org.jspecify.annotations.NullMarked;
