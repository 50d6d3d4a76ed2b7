/** Units that handle cases: city departments, districts, streets. */
@NullMarked
package io.huiyin.api.unit;

import org.jspecify.annotations.NullMarked;
