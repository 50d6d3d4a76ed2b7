/** Production: a MongoDB replica set through the plain driver, single-document writes only. */
@NullMarked
package io.huiyin.storage.mongo;

import org.jspecify.annotations.NullMarked;
