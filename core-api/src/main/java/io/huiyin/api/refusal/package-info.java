/** Why something was refused, by field, in words kept in the message files. */
@NullMarked
package io.huiyin.api.refusal;

import org.jspecify.annotations.NullMarked;
