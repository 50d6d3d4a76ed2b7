/** Reading cases: lists, the case file, and how fresh they are. */
@NullMarked
package io.huiyin.api.cases;

import org.jspecify.annotations.NullMarked;
