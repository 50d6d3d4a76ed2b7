/** Loads an older system's cases, one command a row. */
@NullMarked
package io.huiyin.server.importing;

import org.jspecify.annotations.NullMarked;
