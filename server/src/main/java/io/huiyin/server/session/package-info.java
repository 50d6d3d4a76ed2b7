/** Who is signed in, remembered where every node finds it. */
@NullMarked
package io.huiyin.server.session;

import org.jspecify.annotations.NullMarked;
