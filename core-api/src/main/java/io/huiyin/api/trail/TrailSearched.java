package io.huiyin.api.trail;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** A question was put to the trail. */
@Revision("1")
public record TrailSearched(
        LookUpId lookUpId, TrailFilter filter, @Nullable LookUpReason reason) implements LookUpEvent {}
