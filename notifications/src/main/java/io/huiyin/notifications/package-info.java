/** Decides who must be told, writes it, sends it, proves it. */
@NullMarked
package io.huiyin.notifications;

import org.jspecify.annotations.NullMarked;
