/** The trail for those who check the house: asking, reading, downloading, verifying. */
@NullMarked
package io.huiyin.console.trail;

import org.jspecify.annotations.NullMarked;
