/** What is to be sent and where it stands, in kept state: nothing is lost, and nothing is queued twice. */
@NullMarked
package io.huiyin.notifications.delivery;

import org.jspecify.annotations.NullMarked;
