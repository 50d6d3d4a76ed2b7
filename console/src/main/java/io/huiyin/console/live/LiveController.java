package io.huiyin.console.live;

import io.huiyin.console.access.SignedIn;
import io.huiyin.console.forms.Numbers;
import io.huiyin.console.gateway.House;
import io.huiyin.console.look.PageController;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Where a page hears that what it shows may have changed. */
@PageController
final class LiveController {

    private final House house;
    private final LiveConnections connections;

    LiveController(House house, LiveConnections connections) {
        this.house = house;
        this.connections = connections;
    }

    /**
     * Server-sent events: {@code changed} names cases that this person may see, {@code tick} says that nothing has; the
     * id of each is the position up to which it speaks, so that a browser that comes back misses nothing. {@code full}
     * asks the browser not to come back for a while.
     *
     * @param since the position the page shows; left out means now
     * @param lastEventId what the browser heard last, when it comes back
     */
    @GetMapping(path = Unattended.LIVE_PATH, produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(required = false) @Nullable String since,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        Long known = Numbers.position("since", lastEventId == null || lastEventId.isBlank() ? since : lastEventId);
        return connections.open(person, house.deskOf(person, "console"), known);
    }
}
