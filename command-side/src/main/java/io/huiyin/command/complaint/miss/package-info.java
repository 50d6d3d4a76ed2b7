/** Recording that the due instant passed without a reply. */
@NullMarked
package io.huiyin.command.complaint.miss;

import org.jspecify.annotations.NullMarked;
