package io.huiyin.notifications.campaign;

import io.huiyin.notifications.campaign.NoticeMail.Handing.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A mail server that takes everything, unless a test says otherwise of an address. */
final class FakeMail implements NoticeMail {

    private final List<NoticeMessage> taken = new ArrayList<>();
    private final Map<String, Kind> answers = new HashMap<>();
    private boolean away;

    synchronized void answers(String address, Kind kind) {
        answers.put(address, kind);
    }

    synchronized void isAway(boolean now) {
        away = now;
    }

    synchronized List<NoticeMessage> taken() {
        return List.copyOf(taken);
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public synchronized Handing handOver(NoticeMessage message) {
        if (away) {
            return new Handing(Kind.CLOSED, null);
        }
        Kind kind = answers.getOrDefault(message.address(), Kind.TAKEN);
        if (kind == Kind.TAKEN) {
            taken.add(message);
        }
        return new Handing(kind, kind == Kind.REFUSED ? "550 5.1.1" : null);
    }
}
