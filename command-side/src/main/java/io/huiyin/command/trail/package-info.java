/** Looking into the trail: every question, reading and download is on record before anything is shown. */
@NullMarked
package io.huiyin.command.trail;

import org.jspecify.annotations.NullMarked;
