/** The bytes that are stored and what is hashed of them: records, block headers, the tree; knows no framework. */
@NullMarked
package io.huiyin.verifier.format;

import org.jspecify.annotations.NullMarked;
