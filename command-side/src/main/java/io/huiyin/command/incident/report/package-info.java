/** Reporting to the authority, and its acknowledgement. */
@NullMarked
package io.huiyin.command.incident.report;

import org.jspecify.annotations.NullMarked;
