/** The case file: what is known of one case and what happened to it. */
@NullMarked
package io.huiyin.query.casefile;

import org.jspecify.annotations.NullMarked;
