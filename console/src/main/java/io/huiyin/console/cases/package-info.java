/** The case list, the case file, and the forms that move a case. */
@NullMarked
package io.huiyin.console.cases;

import org.jspecify.annotations.NullMarked;
