/** Starting the emergency plan. */
@NullMarked
package io.huiyin.command.incident.plan;

import org.jspecify.annotations.NullMarked;
