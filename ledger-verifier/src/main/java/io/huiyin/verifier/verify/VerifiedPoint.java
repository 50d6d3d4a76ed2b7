package io.huiyin.verifier.verify;

/**
 * Where a verification ended.
 *
 * @param height the last block found sound
 * @param hash its hash in hex
 */
public record VerifiedPoint(long height, String hash) {}
