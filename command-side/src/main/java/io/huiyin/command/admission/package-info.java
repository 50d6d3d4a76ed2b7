/** Who may command, and how every event comes to say who did: the door of the command side. */
@NullMarked
package io.huiyin.command.admission;

import org.jspecify.annotations.NullMarked;
