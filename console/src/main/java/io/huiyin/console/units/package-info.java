/** The units that answer cases. */
@NullMarked
package io.huiyin.console.units;

import org.jspecify.annotations.NullMarked;
