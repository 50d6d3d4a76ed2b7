/** Who is signed in, what the browser may load, and which doors stand open. */
@NullMarked
package io.huiyin.console.access;

import org.jspecify.annotations.NullMarked;
