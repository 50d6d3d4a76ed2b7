/** How the house itself is, in lines a person can act on. */
@NullMarked
package io.huiyin.api.health;

import org.jspecify.annotations.NullMarked;
