package io.huiyin.notifications.policy;

import io.huiyin.api.DomainEvent;
import java.util.List;

/** One rule of whom to tell. Says the same of the same event every time. */
public interface Policy {

    /** Names it among the start positions; never changed, or it would begin anew. */
    String name();

    /** Whether it looks at events of this kind. */
    boolean concerns(DomainEvent event);

    /** Who is to be told, and what; nobody for an event it does not concern. */
    List<Telling> tell(DomainEvent event, Cause cause);
}
