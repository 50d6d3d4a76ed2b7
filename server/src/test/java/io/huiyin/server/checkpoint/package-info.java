/** Tests. */
package io.huiyin.server.checkpoint;
