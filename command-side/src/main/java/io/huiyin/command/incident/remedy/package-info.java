/** What is done against an incident. */
@NullMarked
package io.huiyin.command.incident.remedy;

import org.jspecify.annotations.NullMarked;
