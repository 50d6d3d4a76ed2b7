package io.huiyin.console.start;

/**
 * The one thing the page invites to.
 *
 * @param key its message key is {@code start.action.} and this
 * @param icon its sign
 * @param newCase whether the key "n" leads there, as on the lists
 */
public record MainAction(String key, String icon, String href, boolean newCase) {}
