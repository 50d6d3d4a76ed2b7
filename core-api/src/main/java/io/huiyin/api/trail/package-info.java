/** The trail: reading the ledger by position, every look on record, and how far it is proved. */
@NullMarked
package io.huiyin.api.trail;

import org.jspecify.annotations.NullMarked;
