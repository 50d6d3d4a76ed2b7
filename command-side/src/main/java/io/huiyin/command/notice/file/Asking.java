package io.huiyin.command.notice.file;

import io.huiyin.api.envelope.Envelope;

/**
 * Who asks something of which notice.
 *
 * @param digest digest of the wish
 */
public record Asking(Envelope asker, NoticeState state, String digest) {}
