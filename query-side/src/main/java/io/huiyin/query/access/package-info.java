/** Who may ask what, and whose cases they see. */
@NullMarked
package io.huiyin.query.access;

import org.jspecify.annotations.NullMarked;
