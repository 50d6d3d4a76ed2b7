/** Signing in: credentials, the first account, who may reach which page. */
@NullMarked
package io.huiyin.server.access;

import org.jspecify.annotations.NullMarked;
