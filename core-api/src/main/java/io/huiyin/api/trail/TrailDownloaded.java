package io.huiyin.api.trail;

import org.axonframework.serialization.Revision;

/** A part of the trail, or all of it, was downloaded. */
@Revision("1")
public record TrailDownloaded(LookUpId lookUpId, TrailFilter filter, TrailFormat format, LookUpReason reason)
        implements LookUpEvent {}
