/** Backup, restore and the move to MongoDB: copies of everything that cannot be derived, made while the house runs. */
@NullMarked
package io.huiyin.server.safekeeping;

import org.jspecify.annotations.NullMarked;
