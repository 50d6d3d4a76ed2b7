/** A citizen's matter from the call to the answer: its commands, its events and their values. */
@NullMarked
package io.huiyin.api.complaint;

import org.jspecify.annotations.NullMarked;
