/** Lists of incidents and search in what was written about them. */
@NullMarked
package io.huiyin.query.incidentlist;

import org.jspecify.annotations.NullMarked;
