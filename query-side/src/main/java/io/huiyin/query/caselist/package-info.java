/** Lists of cases and search in what citizens said, from a Lucene index of each node. */
@NullMarked
package io.huiyin.query.caselist;

import org.jspecify.annotations.NullMarked;
