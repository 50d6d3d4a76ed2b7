/** Acts that are owed: when they count as done, and how they end their obligation. */
@NullMarked
package io.huiyin.command.incident.act;

import org.jspecify.annotations.NullMarked;
