package io.huiyin.console.rest;

import io.huiyin.api.Command;
import io.huiyin.api.CommandId;
import io.huiyin.api.deadline.ChangePreview;
import io.huiyin.api.deadline.ProposalStatus;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.forms.FieldReader;
import io.huiyin.console.gateway.Desk;
import io.huiyin.console.gateway.House;
import io.huiyin.console.proposal.ProposalKind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What calls about proposals do alike: decide on one, and say what approving it would do. */
@Component
final class ProposalCalls {

    private static final String HASH = "SHA-256, 64 × 0-9 a-f";

    private final House house;
    private final CallHeaders headers;

    ProposalCalls(House house, CallHeaders headers) {
        this.house = house;
        this.headers = headers;
    }

    /**
     * A second person approves one.
     *
     * @param seen hash of what the person has looked at
     */
    Answers.Done approve(
            ProposalKind kind, SignedIn person, String number, @Nullable String seen, HttpServletRequest request) {
        person.refuseUnlessMay(kind.approving());
        int approved = kind.number(number);
        FieldReader reader = new FieldReader();
        String looked =
                reader.required(kind.seen(), seen, Function.identity(), HASH).orElse("");
        reader.refuseIfAnythingIsWrong();
        CommandId wish = headers.wish(request);
        return done(person, approved, kind.approval().of(wish, approved, looked));
    }

    /** Lays one aside for good. */
    Answers.Done discard(ProposalKind kind, SignedIn person, String number, HttpServletRequest request) {
        person.refuseUnlessMay(kind.discarding());
        int discarded = kind.number(number);
        CommandId wish = headers.wish(request);
        return done(person, discarded, kind.discard().of(wish, discarded));
    }

    private Answers.Done done(SignedIn person, int number, Command decision) {
        Desk desk = house.deskOf(person, "rest");
        desk.send(decision);
        return Answers.Done.of(number, desk);
    }

    /**
     * What approving a proposal would do, while it waits; null when it waits no more.
     *
     * @param question asks for it
     */
    static @Nullable PreviewView preview(ProposalStatus status, Object question, Desk desk) {
        return status == ProposalStatus.WAITING
                ? desk.askForOne(question, ChangePreview.class)
                        .map(PreviewView::of)
                        .orElse(null)
                : null;
    }
}
