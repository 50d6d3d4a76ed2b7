package io.huiyin.api.notice;

import io.huiyin.api.refusal.Violation;

/**
 * One row of a file of recipients that could not be used. It repeats nothing of what stood in it.
 *
 * @param line the line of the file it begins on, from 1
 * @param why which column and what is wrong with it
 */
public record RejectedRecipient(long line, Violation why) {}
