/** Recording that a due instant passed with something still owed. */
@NullMarked
package io.huiyin.command.incident.miss;

import org.jspecify.annotations.NullMarked;
