package io.huiyin.console.incidents;

import org.jspecify.annotations.Nullable;

/**
 * The strictest clock that runs, and what ends it.
 *
 * @param incident whose clock it is
 * @param act the act that is due, if it is the reader's
 */
public record NextObligation(IncidentRow incident, @Nullable IncidentAct act) {}
