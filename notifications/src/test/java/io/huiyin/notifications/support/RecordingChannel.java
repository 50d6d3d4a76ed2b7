package io.huiyin.notifications.support;

import io.huiyin.notifications.channel.Channel;
import io.huiyin.notifications.channel.Handover;
import io.huiyin.notifications.channel.OutgoingMessage;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A way out that keeps what it was handed and answers as a test wants. */
public final class RecordingChannel implements Channel {

    private final List<OutgoingMessage> handed = new CopyOnWriteArrayList<>();
    private volatile Function<OutgoingMessage, Handover> answers = message -> Handover.TAKEN;

    /** What comes of the next messages. */
    public void answers(Function<OutgoingMessage, Handover> by) {
        answers = by;
    }

    /** Everything handed over or tried, in order. */
    public List<OutgoingMessage> handed() {
        return handed;
    }

    @Override
    public Handover handOver(OutgoingMessage message) {
        handed.add(message);
        return answers.apply(message);
    }
}
