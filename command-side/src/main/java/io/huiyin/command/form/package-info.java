/** What a text, a phone number or an instant must look like before anybody decides anything. */
@NullMarked
package io.huiyin.command.form;

import org.jspecify.annotations.NullMarked;
