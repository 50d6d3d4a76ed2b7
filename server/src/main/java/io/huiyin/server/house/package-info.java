/** Wires the modules together: storage, ledger, command side, query side. */
@NullMarked
package io.huiyin.server.house;

import org.jspecify.annotations.NullMarked;
