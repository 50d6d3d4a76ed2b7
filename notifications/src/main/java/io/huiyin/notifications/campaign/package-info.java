/** Sends the bulk notices to people affected by incidents, batch by batch, in a lane of its own, and proves it. */
@NullMarked
package io.huiyin.notifications.campaign;

import org.jspecify.annotations.NullMarked;
