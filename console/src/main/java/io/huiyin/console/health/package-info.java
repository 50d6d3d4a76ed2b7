/** How the house is, for those who keep it running and those who depend on it. */
@NullMarked
package io.huiyin.console.health;

import org.jspecify.annotations.NullMarked;
