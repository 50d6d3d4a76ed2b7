/** Answers "why this deadline?" from the command line. */
@NullMarked
package io.huiyin.server.explaining;

import org.jspecify.annotations.NullMarked;
