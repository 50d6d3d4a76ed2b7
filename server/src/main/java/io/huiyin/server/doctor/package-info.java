/** Explains why a house does not open, or what is about to go wrong with it, and what to do. */
@NullMarked
package io.huiyin.server.doctor;

import org.jspecify.annotations.NullMarked;
