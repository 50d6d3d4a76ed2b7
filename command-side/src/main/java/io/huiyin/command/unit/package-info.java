/** Units: established, renamed, and looked up by those who give them cases. */
@NullMarked
package io.huiyin.command.unit;

import org.jspecify.annotations.NullMarked;
