/** How fast one person or one network may ask for what is costly. */
@NullMarked
package io.huiyin.console.pace;

import org.jspecify.annotations.NullMarked;
