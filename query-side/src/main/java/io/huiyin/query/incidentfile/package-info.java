/** The incident file: what is known of one incident, what it obliges to and what happened to it. */
@NullMarked
package io.huiyin.query.incidentfile;

import org.jspecify.annotations.NullMarked;
