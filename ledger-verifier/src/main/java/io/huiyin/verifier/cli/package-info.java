/** The verifier as a program of its own. */
@NullMarked
package io.huiyin.verifier.cli;

import org.jspecify.annotations.NullMarked;
