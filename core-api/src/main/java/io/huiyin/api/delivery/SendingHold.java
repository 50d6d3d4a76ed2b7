package io.huiyin.api.delivery;

import java.time.Instant;

/**
 * Why nothing is sent.
 *
 * @param since since when
 * @param by pseudonym of the account that stopped it
 * @param reason why
 */
public record SendingHold(Instant since, String by, String reason) {}
