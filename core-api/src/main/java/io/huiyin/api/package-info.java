/** The language of the house: what can be asked, what has happened, and the values both speak of. */
@NullMarked
package io.huiyin.api;

import org.jspecify.annotations.NullMarked;
