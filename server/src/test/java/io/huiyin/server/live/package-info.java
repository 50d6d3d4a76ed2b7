/** Tries out that open pages hear of changes. */
package io.huiyin.server.live;
