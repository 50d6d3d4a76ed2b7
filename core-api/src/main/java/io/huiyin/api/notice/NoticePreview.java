package io.huiyin.api.notice;

import io.huiyin.api.sealing.ClearText;

/**
 * One message exactly as it would leave, to a person whose name stands for any.
 *
 * @param subject its subject line
 * @param body its text
 */
public record NoticePreview(NoticeLanguage language, ClearText subject, ClearText body) {}
