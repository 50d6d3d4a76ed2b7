/** The security desk: incidents registered, judged, reported, told and closed by the clock. */
@NullMarked
package io.huiyin.console.incidents;

import org.jspecify.annotations.NullMarked;
