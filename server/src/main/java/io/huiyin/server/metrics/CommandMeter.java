package io.huiyin.server.metrics;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.common.ExceptionUtils;

/**
 * How long commands took from the door to the durable answer, by kind and outcome: {@code done}, {@code refused},
 * {@code busy}, {@code unknown} (the ledger could not say) or {@code failed}.
 */
public final class CommandMeter {

    private static final String NAME = "huiyin.commands";

    private final MeterRegistry registry;

    public CommandMeter(MeterRegistry registry) {
        this.registry = registry;
    }

    /** A command has come in. */
    public Timer.Sample begin() {
        return Timer.start(registry);
    }

    /** It was answered. */
    public void end(Timer.Sample begun, CommandMessage<?> command, CommandResultMessage<?> result) {
        begun.stop(Timer.builder(NAME)
                .description("Commands, from the door to the durable answer")
                .publishPercentileHistogram()
                .tag("command", command.getPayloadType().getSimpleName())
                .tag("outcome", outcomeOf(result))
                .register(registry));
    }

    private static String outcomeOf(CommandResultMessage<?> result) {
        if (!result.isExceptional()) {
            return "done";
        }
        Optional<RefusedException> refused =
                ExceptionUtils.findException(result.exceptionResult(), RefusedException.class);
        return refused.map(CommandMeter::outcomeOf).orElse("failed");
    }

    private static String outcomeOf(RefusedException refused) {
        RefusalCode code = refused.violations().get(0).code();
        return switch (code) {
            case BUSY -> code.name().toLowerCase(Locale.ROOT);
            case OUTCOME_UNKNOWN -> "unknown";
            default -> "refused";
        };
    }
}
