/** The bulk notices to people affected by incidents: what they say, how far they have come. */
@NullMarked
package io.huiyin.query.notice;

import org.jspecify.annotations.NullMarked;
