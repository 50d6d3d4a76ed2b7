package io.huiyin.console.gateway;

import io.huiyin.console.access.SignedIn;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** The house behind the console. Nothing is asked of it but in the name of a person. */
@Component
public final class House {

    private final CommandGateway commands;
    private final QueryGateway queries;

    /** Speaks through these gateways. */
    public House(CommandGateway commands, QueryGateway queries) {
        this.commands = commands;
        this.queries = queries;
    }

    /**
     * A desk for one person.
     *
     * @param source the door the person came in by: {@code console} or {@code rest}
     */
    public Desk deskOf(SignedIn person, String source) {
        return new Desk(commands, queries, person.envelope(source));
    }
}
