/** What several nodes share by claiming it: each claim names its holder, who must show signs of life. */
@NullMarked
package io.huiyin.storage.claim;

import org.jspecify.annotations.NullMarked;
