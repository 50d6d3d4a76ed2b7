/** The command line: serve, demo, import, verify. */
@NullMarked
package io.huiyin.server.cli;

import org.jspecify.annotations.NullMarked;
