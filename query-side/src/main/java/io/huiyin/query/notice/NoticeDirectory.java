package io.huiyin.query.notice;

import io.huiyin.api.notice.NoticeCampaignId;
import java.util.List;
import java.util.stream.Stream;

/** Some notices, oldest first, since the view store knows no lists. */
record NoticeDirectory(List<String> notices) {

    static final NoticeDirectory NONE = new NoticeDirectory(List.of());

    NoticeDirectory {
        notices = List.copyOf(notices);
    }

    NoticeDirectory with(NoticeCampaignId notice) {
        return notices.contains(notice.value())
                ? this
                : new NoticeDirectory(Stream.concat(notices.stream(), Stream.of(notice.value()))
                        .sorted()
                        .toList());
    }

    NoticeDirectory without(NoticeCampaignId notice) {
        return new NoticeDirectory(
                notices.stream().filter(id -> !id.equals(notice.value())).toList());
    }
}
