/**
 * The four ports through which everything is stored, each with two adapters that pass one contract suite: MVStore files
 * for the embedded default, the MongoDB driver for production. No other module knows either.
 */
@NullMarked
package io.huiyin.storage;

import org.jspecify.annotations.NullMarked;
