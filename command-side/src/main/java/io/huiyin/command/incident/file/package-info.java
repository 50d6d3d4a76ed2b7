/** What is known of an incident, and what every desk of it has in common. */
@NullMarked
package io.huiyin.command.incident.file;

import org.jspecify.annotations.NullMarked;
