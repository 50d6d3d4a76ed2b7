/** The bulk notice to the people affected by an incident: who may send it, and what is on record of it. */
@NullMarked
package io.huiyin.command.notice;

import org.jspecify.annotations.NullMarked;
