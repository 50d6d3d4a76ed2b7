/** Ways out of the house, each behind one interface. */
@NullMarked
package io.huiyin.notifications.channel;

import org.jspecify.annotations.NullMarked;
