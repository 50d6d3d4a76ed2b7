package io.huiyin.api.calendar;

/**
 * A year that does not lose as many working days to holidays as the national holiday regulation gives. That is a warning:
 * it finds slips, and the notice of an extended holiday fails it rightly.
 *
 * @param found Mondays to Fridays off, less the make-up workdays
 * @param expected the statutory days
 */
public record SuspiciousDayCount(int year, int found, int expected) {}
