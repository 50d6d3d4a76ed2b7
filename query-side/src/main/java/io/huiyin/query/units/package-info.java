/** The units by name. */
@NullMarked
package io.huiyin.query.units;

import org.jspecify.annotations.NullMarked;
