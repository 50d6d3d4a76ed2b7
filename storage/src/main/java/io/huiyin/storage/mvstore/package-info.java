/** The embedded default: H2's MVStore in the data directory, one process, no open port. */
@NullMarked
package io.huiyin.storage.mvstore;

import org.jspecify.annotations.NullMarked;
