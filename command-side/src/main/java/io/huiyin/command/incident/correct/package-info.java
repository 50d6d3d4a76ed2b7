/** Correcting when an incident happened and became known. */
@NullMarked
package io.huiyin.command.incident.correct;

import org.jspecify.annotations.NullMarked;
