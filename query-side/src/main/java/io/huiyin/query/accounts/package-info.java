/** What an account may do. */
@NullMarked
package io.huiyin.query.accounts;

import org.jspecify.annotations.NullMarked;
