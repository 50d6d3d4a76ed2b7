/** The way from the console to the rest of the house: commands and queries, each in the name of a person. */
@NullMarked
package io.huiyin.console.gateway;

import org.jspecify.annotations.NullMarked;
