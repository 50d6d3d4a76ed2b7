/** Signing in on one node and going on at another. */
package io.huiyin.server.session;
