/** Views: documents set from events, how far they have read, and how they are built anew. */
@NullMarked
package io.huiyin.query.views;

import org.jspecify.annotations.NullMarked;
