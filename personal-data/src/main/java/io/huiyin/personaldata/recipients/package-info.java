/** The people to be told of something: lists kept sealed, page by page, from which one person can be erased. */
@NullMarked
package io.huiyin.personaldata.recipients;

import org.jspecify.annotations.NullMarked;
