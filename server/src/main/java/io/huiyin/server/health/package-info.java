/** Looks at the house itself, and says in lines a person can act on what is in order and what is not. */
@NullMarked
package io.huiyin.server.health;

import org.jspecify.annotations.NullMarked;
