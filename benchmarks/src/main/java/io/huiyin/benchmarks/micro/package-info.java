/** The small steps that every command or event takes, each alone. */
@NullMarked
package io.huiyin.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
