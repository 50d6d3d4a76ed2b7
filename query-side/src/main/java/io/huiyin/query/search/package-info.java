/** The Lucene index of each node in which every kind of case is listed and searched. */
@NullMarked
package io.huiyin.query.search;

import org.jspecify.annotations.NullMarked;
