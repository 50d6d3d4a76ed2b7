/** Telling the people affected by an incident: the draft, the recipients, the sending, the proof. */
@NullMarked
package io.huiyin.console.notice;

import org.jspecify.annotations.NullMarked;
