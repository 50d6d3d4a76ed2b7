/** Telling those who may be affected. */
@NullMarked
package io.huiyin.command.incident.notice;

import org.jspecify.annotations.NullMarked;
