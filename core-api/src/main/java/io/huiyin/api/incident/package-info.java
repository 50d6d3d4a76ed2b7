/** A security incident from the first sign of it to its closing: its commands, its events and their values. */
@NullMarked
package io.huiyin.api.incident;

import org.jspecify.annotations.NullMarked;
