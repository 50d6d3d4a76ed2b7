/** Seals what citizens say with a key per case, wrapped by a key per person, wrapped by the master key. */
@NullMarked
package io.huiyin.personaldata;

import org.jspecify.annotations.NullMarked;
