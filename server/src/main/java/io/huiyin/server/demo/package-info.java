/** A small story to look at: sample units, accounts and cases. */
@NullMarked
package io.huiyin.server.demo;

import org.jspecify.annotations.NullMarked;
