/** Addresses that mail is sent to. */
@NullMarked
package io.huiyin.api.mail;

import org.jspecify.annotations.NullMarked;
