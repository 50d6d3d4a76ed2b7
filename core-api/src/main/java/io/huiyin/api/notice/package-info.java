/** The bulk notice to the people affected by an incident, from its draft to the proof that they were told. */
@NullMarked
package io.huiyin.api.notice;

import org.jspecify.annotations.NullMarked;
