package io.huiyin.command.fact;

import io.huiyin.api.DomainEvent;
import org.axonframework.messaging.MetaData;

/**
 * One thing that happened, ready to be applied.
 *
 * @param metaData what its envelope says beyond the envelope of the command
 */
public record Fact(DomainEvent event, MetaData metaData) {}
