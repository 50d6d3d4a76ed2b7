/** The ledger as the trail reads it. */
@NullMarked
package io.huiyin.server.trail;

import org.jspecify.annotations.NullMarked;
