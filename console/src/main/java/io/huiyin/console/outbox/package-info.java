/** The outbox: where messages stand, what they say, and what a person does about those that did not arrive. */
@NullMarked
package io.huiyin.console.outbox;

import org.jspecify.annotations.NullMarked;
