/** Reading incidents: lists and the incident file. */
@NullMarked
package io.huiyin.api.incidents;

import org.jspecify.annotations.NullMarked;
