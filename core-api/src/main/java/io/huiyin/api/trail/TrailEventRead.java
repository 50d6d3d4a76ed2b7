package io.huiyin.api.trail;

import org.axonframework.serialization.Revision;

/** One event was read whole. */
@Revision("1")
public record TrailEventRead(LookUpId lookUpId, long position) implements LookUpEvent {}
