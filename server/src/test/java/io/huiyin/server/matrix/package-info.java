/** Who may do what: written down from the code, and every cell of it tried. */
package io.huiyin.server.matrix;
