/** Reading deadline rules: what they say and how well the law behind them is known. */
@NullMarked
package io.huiyin.api.rules;

import org.jspecify.annotations.NullMarked;
