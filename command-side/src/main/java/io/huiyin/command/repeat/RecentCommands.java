package io.huiyin.command.repeat;

import io.huiyin.api.CommandId;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * The last commands that had an effect on one aggregate, restored from the metadata of its events, so that sending one
 * again has none. Immutable.
 *
 * @param oldestFirst at most {@value #KEPT}
 */
public record RecentCommands(List<Remembered> oldestFirst) {

    /** No command yet. */
    public static final RecentCommands NONE = new RecentCommands(List.of());

    /** How many are remembered. */
    public static final int KEPT = 32;

    public RecentCommands {
        oldestFirst = List.copyOf(oldestFirst);
    }

    /**
     * One command that had an effect.
     *
     * @param commandId its id
     * @param digest the digest of its wish
     */
    public record Remembered(String commandId, String digest) {}

    /** With the command behind an event; the further events of one command add nothing. */
    public RecentCommands with(MetaData metaData) {
        Object commandId = metaData.get(Envelope.COMMAND_ID);
        Object digest = metaData.get(Envelope.COMMAND_DIGEST);
        if (commandId == null || digest == null || find(commandId.toString()) != null) {
            return this;
        }
        List<Remembered> longer = new ArrayList<>(oldestFirst);
        longer.add(new Remembered(commandId.toString(), digest.toString()));
        return new RecentCommands(longer.subList(Math.max(0, longer.size() - KEPT), longer.size()));
    }

    /**
     * Whether this wish was carried out already.
     *
     * @throws RefusedException with {@link RefusalCode#COMMAND_ID_REUSED} if the id was used for another wish
     */
    public boolean includes(CommandId commandId, String digest) {
        Remembered remembered = find(commandId.value());
        if (remembered != null && !remembered.digest().equals(digest)) {
            throw RefusedException.because("commandId", RefusalCode.COMMAND_ID_REUSED);
        }
        return remembered != null;
    }

    /** Whether a command of this id had an effect. */
    public boolean knows(CommandId commandId) {
        return find(commandId.value()) != null;
    }

    private @Nullable Remembered find(String commandId) {
        return oldestFirst.stream()
                .filter(remembered -> remembered.commandId().equals(commandId))
                .findFirst()
                .orElse(null);
    }
}
