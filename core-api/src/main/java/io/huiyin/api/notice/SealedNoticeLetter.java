package io.huiyin.api.notice;

import io.huiyin.api.sealing.SealedText;
import org.jspecify.annotations.Nullable;

/** A {@link NoticeLetter}, every text sealed with the incident's key. */
public record SealedNoticeLetter(
        SealedText subject,
        SealedText opening,
        @Nullable SealedText dataConcerned,
        @Nullable SealedText cause,
        @Nullable SealedText possibleHarm,
        @Nullable SealedText measuresTaken,
        @Nullable SealedText selfProtection,
        @Nullable SealedText contact) {}
