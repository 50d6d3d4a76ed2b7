/** How a command line speaks to the server that has the data open: loopback, token file. */
@NullMarked
package io.huiyin.server.control;

import org.jspecify.annotations.NullMarked;
