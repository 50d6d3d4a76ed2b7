package io.huiyin.console.time;

/**
 * How a case stands against its deadline, ready to be shown.
 *
 * @param tone ample, short, over, or done
 * @param words how much is left, in words
 * @param percent share of the counted time gone by, 0 to 100, for the thin bar
 * @param exact the due instant in words
 * @param running whether the clock still runs, so that a bar says something
 */
public record TimeLeft(Tone tone, String words, int percent, String exact, boolean running) {

    /** What colour repeats what the words say. */
    public enum Tone {
        AMPLE,
        SHORT,
        OVER,
        DONE
    }

    /** The style class of the tone. */
    public String styleClass() {
        return switch (tone) {
            case AMPLE -> "ample";
            case SHORT -> "short";
            case OVER -> "over";
            case DONE -> "done";
        };
    }
}
