/** Accounts: opened for a role, given other rights, suspended, closed for good; and how their owners sign in. */
@NullMarked
package io.huiyin.command.account;

import org.jspecify.annotations.NullMarked;
