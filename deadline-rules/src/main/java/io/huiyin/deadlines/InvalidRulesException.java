package io.huiyin.deadlines;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A file of deadline rules was refused. The message names every fault, each with file, line, rule and field. */
public final class InvalidRulesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<RuleFault> faults;

    /** @param faults at least one */
    public InvalidRulesException(List<RuleFault> faults) {
        super(inBothLanguages(faults));
        this.faults = List.copyOf(faults);
    }

    /** Everything that is wrong, in the order of the file. */
    public List<RuleFault> faults() {
        return faults;
    }

    private static String inBothLanguages(List<RuleFault> faults) {
        return faults.stream()
                .map(fault -> fault.sentence(Locale.CHINESE) + "\n" + fault.sentence(Locale.ENGLISH))
                .collect(Collectors.joining("\n"));
    }
}
