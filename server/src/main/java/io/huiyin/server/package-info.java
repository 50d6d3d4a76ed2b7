/** Puts the house together: wiring, security, command line. */
@NullMarked
package io.huiyin.server;

import org.jspecify.annotations.NullMarked;
