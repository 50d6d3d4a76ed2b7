/** The numbers of incidents. */
@NullMarked
package io.huiyin.command.incident.number;

import org.jspecify.annotations.NullMarked;
