/** What cannot be done, said in sentences: one place for pages and the API. */
@NullMarked
package io.huiyin.console.refusal;

import org.jspecify.annotations.NullMarked;
