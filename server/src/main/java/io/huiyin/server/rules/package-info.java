/** The deadline rules from the command line: what is on record, and proposing that running clocks follow a newer version. */
@NullMarked
package io.huiyin.server.rules;

import org.jspecify.annotations.NullMarked;
