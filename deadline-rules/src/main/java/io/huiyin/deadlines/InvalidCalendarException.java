package io.huiyin.deadlines;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A holiday table was refused. The message is a sentence that names the year, and the date where one is at fault. */
public final class InvalidCalendarException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final CalendarFault fault;
    private final List<String> arguments;

    InvalidCalendarException(CalendarFault fault, String message, @Nullable Throwable cause, Object... arguments) {
        super(message, cause);
        this.fault = fault;
        this.arguments = List.of(arguments).stream().map(Object::toString).toList();
    }

    InvalidCalendarException(CalendarFault fault, String message, Object... arguments) {
        this(fault, message, (Throwable) null, arguments);
    }

    /** What is wrong. */
    public CalendarFault fault() {
        return fault;
    }

    /** What a sentence about it names, in the order of the fault's description. */
    public List<String> arguments() {
        return arguments;
    }
}
