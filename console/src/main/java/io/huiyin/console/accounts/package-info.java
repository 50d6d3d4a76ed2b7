/** Accounts: kept by administrators, watched by auditors; and everybody's own. */
@NullMarked
package io.huiyin.console.accounts;

import org.jspecify.annotations.NullMarked;
