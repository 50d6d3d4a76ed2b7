/** Accounts: opened for a role, closed for good. */
@NullMarked
package io.huiyin.command.account;

import org.jspecify.annotations.NullMarked;
