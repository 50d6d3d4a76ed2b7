package io.huiyin.api.account;

import java.time.Instant;

/**
 * One sign-in.
 *
 * @param at when
 * @param door {@code console} or {@code rest}; a program that calls often is noted once in a while only
 * @param address the client's network address
 */
public record SignInNote(Instant at, String door, String address) {}
