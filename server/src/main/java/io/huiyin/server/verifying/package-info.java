/** Proves the ledger sound, from the command line or inside the running server. */
@NullMarked
package io.huiyin.server.verifying;

import org.jspecify.annotations.NullMarked;
