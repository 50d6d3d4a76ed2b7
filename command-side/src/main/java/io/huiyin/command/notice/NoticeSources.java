package io.huiyin.command.notice;

import io.huiyin.command.notice.file.IncidentRegister;
import io.huiyin.personaldata.recipients.RecipientLists;
import io.huiyin.personaldata.recipients.RejectedRows;

/**
 * What notices are made of beside their own events.
 *
 * @param incidents which incidents there are
 * @param lists where recipients are kept
 * @param rejectedRows where it is kept which rows of a file could not be used
 */
public record NoticeSources(IncidentRegister incidents, RecipientLists lists, RejectedRows rejectedRows) {}
