package io.huiyin.notifications.trespasser;

import io.huiyin.query.QuerySide;

/** Breaks the rule that notifications know neither side. */
public final class MailThatReadsViews {

    QuerySide side = null;
}
