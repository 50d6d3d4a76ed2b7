/** The case as the rules see it: what is known of it, and how what people say about it is sealed. */
@NullMarked
package io.huiyin.command.complaint.file;

import org.jspecify.annotations.NullMarked;
