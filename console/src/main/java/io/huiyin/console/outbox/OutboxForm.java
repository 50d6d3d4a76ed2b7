package io.huiyin.console.outbox;

import io.huiyin.api.Command;
import io.huiyin.api.CommandId;
import io.huiyin.api.delivery.DeliverySummary;
import io.huiyin.api.delivery.GiveUpDelivery;
import io.huiyin.api.delivery.HoldSending;
import io.huiyin.api.delivery.RecordBounce;
import io.huiyin.api.delivery.ReleaseSending;
import io.huiyin.api.delivery.RetryDelivery;
import io.huiyin.api.delivery.RevealMessage;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.console.forms.FieldReader;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants done in the outbox, as typed.
 *
 * @param commandId issued when the page opened
 * @param round which sending of the message the person saw
 * @param giveUpReason why it is given up
 * @param bounceReason what the returned mail says
 * @param sendingReason why sending is held or released
 * @param purpose why it is read
 */
public record OutboxForm(
        @Nullable String commandId,
        @Nullable String round,
        @Nullable String giveUpReason,
        @Nullable String bounceReason,
        @Nullable String sendingReason,
        @Nullable String purpose) {

    static final Set<String> FIELDS = Set.of("giveUpReason", "bounceReason", "sendingReason", "purpose");

    Command retry(DeliverySummary message) {
        FieldReader reader = new FieldReader();
        Optional<CommandId> wish = wish(reader);
        Optional<Integer> seen = round(reader);
        reader.refuseIfAnythingIsWrong();
        return new RetryDelivery(message.deliveryId(), wish.orElseThrow(), message.caseId(), seen.orElseThrow());
    }

    Command giveUp(DeliverySummary message) {
        return decided(
                "giveUpReason",
                giveUpReason,
                (wish, seen, why) -> new GiveUpDelivery(message.deliveryId(), wish, message.caseId(), seen, why));
    }

    Command bounce(DeliverySummary message) {
        return decided(
                "bounceReason",
                bounceReason,
                (wish, seen, why) -> new RecordBounce(message.deliveryId(), wish, message.caseId(), seen, why));
    }

    /** Makes the command for what a person decided about one sending of a message, and why. */
    @FunctionalInterface
    private interface Decision {

        Command about(CommandId wish, int seen, ClearText why);
    }

    private Command decided(String field, @Nullable String reason, Decision decision) {
        FieldReader reader = new FieldReader();
        Optional<CommandId> wish = wish(reader);
        Optional<Integer> seen = round(reader);
        Optional<ClearText> why = reader.requiredText(field, reason);
        reader.refuseIfAnythingIsWrong();
        return decision.about(wish.orElseThrow(), seen.orElseThrow(), why.orElseThrow());
    }

    Command reveal(DeliverySummary message) {
        FieldReader reader = new FieldReader();
        Optional<CommandId> wish = wish(reader);
        Optional<ClearText> why = reader.requiredText("purpose", purpose);
        reader.refuseIfAnythingIsWrong();
        return new RevealMessage(message.deliveryId(), wish.orElseThrow(), message.caseId(), why.orElseThrow());
    }

    Command hold(boolean hold) {
        FieldReader reader = new FieldReader();
        Optional<CommandId> wish = wish(reader);
        Optional<String> why =
                reader.requiredText("sendingReason", sendingReason).map(ClearText::value);
        reader.refuseIfAnythingIsWrong();
        return hold
                ? new HoldSending(wish.orElseThrow(), why.orElseThrow())
                : new ReleaseSending(wish.orElseThrow(), why.orElseThrow());
    }

    private Optional<CommandId> wish(FieldReader reader) {
        return reader.commandId("commandId", commandId);
    }

    private Optional<Integer> round(FieldReader reader) {
        return reader.required("round", round, Integer::valueOf, "1, 2, 3, …");
    }
}
