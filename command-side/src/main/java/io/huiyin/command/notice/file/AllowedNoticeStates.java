package io.huiyin.command.notice.file;

import io.huiyin.api.notice.NoticeStatus;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What can be done only while a notice is in certain states.
 *
 * @param allowed these
 */
public record AllowedNoticeStates(List<NoticeStatus> allowed) {

    /** Before anybody is told, everything may be changed. */
    public static final AllowedNoticeStates DRAFTS_ONLY = new AllowedNoticeStates(List.of(NoticeStatus.DRAFT));

    /** Only what runs goes out, or can be stopped. */
    public static final AllowedNoticeStates RUNNING_ONLY = new AllowedNoticeStates(List.of(NoticeStatus.RUNNING));

    /** Only what was stopped goes on. */
    public static final AllowedNoticeStates STOPPED_ONLY = new AllowedNoticeStates(List.of(NoticeStatus.STOPPED));

    public AllowedNoticeStates {
        allowed = List.copyOf(allowed);
    }

    /**
     * Refuses any other state.
     *
     * @throws RefusedException with {@link RefusalCode#NOTICE_WRONG_STATE}
     */
    public void check(NoticeState state) {
        if (!allowed.contains(state.status())) {
            String names = allowed.stream().map(NoticeStatus::name).collect(Collectors.joining(", "));
            throw RefusedException.because(null, RefusalCode.NOTICE_WRONG_STATE, state.status(), names);
        }
    }
}
