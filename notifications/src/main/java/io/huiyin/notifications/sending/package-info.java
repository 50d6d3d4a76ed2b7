/** Sends what is due, tries again what failed, and knows when to stop. */
@NullMarked
package io.huiyin.notifications.sending;

import org.jspecify.annotations.NullMarked;
