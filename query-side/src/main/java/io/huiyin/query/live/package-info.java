/** Who waits for changes of which cases, and which cases have changed lately; on every node, from its own index. */
@NullMarked
package io.huiyin.query.live;

import org.jspecify.annotations.NullMarked;
