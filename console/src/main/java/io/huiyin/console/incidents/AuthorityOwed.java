package io.huiyin.console.incidents;

import io.huiyin.api.incident.Authority;
import io.huiyin.api.incidents.IncidentFile;
import io.huiyin.api.incidents.OwedObligation;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** To whom a report is owed. */
final class AuthorityOwed {

    private AuthorityOwed() {}

    /** The authority of a name; empty when there is none. */
    static Optional<Authority> named(@Nullable String name) {
        return Arrays.stream(Authority.values())
                .filter(authority -> authority.name().equals(name))
                .findFirst();
    }

    /** To whom an obligation is owed, if it is a report and names somebody. */
    static Optional<Authority> of(OwedObligation owed) {
        return Optional.ofNullable(owed.deadline().recipients()).stream()
                .flatMap(names -> names.stream())
                .flatMap(name -> Arrays.stream(Authority.values())
                        .filter(authority -> authority.ruleName().equals(name)))
                .findFirst();
    }

    /** To whom the report is owed that is due first. */
    static Optional<Authority> nextIn(IncidentFile file) {
        return file.obligations().stream()
                .filter(owed -> owed.state().isOpen())
                .flatMap(owed -> of(owed).stream())
                .findFirst();
    }
}
