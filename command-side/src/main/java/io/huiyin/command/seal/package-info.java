/** Sealing what people write about a case. */
@NullMarked
package io.huiyin.command.seal;

import org.jspecify.annotations.NullMarked;
