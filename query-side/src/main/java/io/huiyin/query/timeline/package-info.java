/** How events become entries of a timeline, and where an instant stands on the way to a due one. */
@NullMarked
package io.huiyin.query.timeline;

import org.jspecify.annotations.NullMarked;
