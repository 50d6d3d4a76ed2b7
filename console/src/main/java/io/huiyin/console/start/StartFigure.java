package io.huiyin.console.start;

/**
 * A figure that leads to what it counts.
 *
 * @param key its message keys are {@code start.figure.} and this, and the same with {@code .note}
 * @param grave whether any at all is bad news
 * @param href address of what it counts
 */
public record StartFigure(String key, long count, boolean grave, String href) {}
