package io.huiyin.api.trail;

/**
 * One event whole, with the block that holds it.
 *
 * @param entry the event
 * @param block its block, checked against the block before it
 */
public record ProvenEvent(TrailEntry entry, TrailBlock block) {}
