/** What must not have changed between seeing a case and deciding on it. */
@NullMarked
package io.huiyin.command.conflict;

import org.jspecify.annotations.NullMarked;
