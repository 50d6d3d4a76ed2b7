package io.huiyin.command.incident.file;

import io.huiyin.api.deadline.Fulfilment;
import java.time.Instant;

/**
 * Something that was done, owed yet or not.
 *
 * @param fulfils what it fulfils, if that is or will be owed
 */
public record DoneAct(Fulfilment fulfils, Instant at) {}
