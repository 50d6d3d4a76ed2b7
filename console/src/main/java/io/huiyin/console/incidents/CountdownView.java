package io.huiyin.console.incidents;

import io.huiyin.console.time.Moments;
import io.huiyin.console.time.TimeLeft;
import java.time.Instant;

/**
 * A clock as a page counts it down.
 *
 * @param time how much is left, in words, as of when the page was made
 * @param due the due instant, for the page's script
 * @param now when the page was made, for the page's script: the reader's own clock may be wrong
 */
public record CountdownView(TimeLeft time, String due, String now) {

    static CountdownView of(TimeLeft time, Instant due, Moments moments) {
        return new CountdownView(time, due.toString(), moments.now().toString());
    }
}
