/** Accounts, their roles and what a role may do. */
@NullMarked
package io.huiyin.api.account;

import org.jspecify.annotations.NullMarked;
