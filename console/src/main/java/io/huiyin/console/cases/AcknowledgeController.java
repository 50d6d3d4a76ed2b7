package io.huiyin.console.cases;

import io.huiyin.api.CommandId;
import io.huiyin.api.complaint.AcknowledgeDispatch;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.forms.FieldReader;
import io.huiyin.console.gateway.Desk;
import io.huiyin.console.gateway.House;
import io.huiyin.console.look.PageController;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes note of a case for the unit that was given it: one button, nothing to type. */
@PageController
final class AcknowledgeController {

    private final House house;

    AcknowledgeController(House house) {
        this.house = house;
    }

    @PostMapping("/cases/{id}/acknowledge")
    String acknowledge(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String commandId,
            RedirectAttributes next) {
        person.refuseUnlessMay(AcknowledgeDispatch.class);
        ComplaintId complaintId = CaseIds.of(id);
        FieldReader reader = new FieldReader();
        Optional<CommandId> wish = reader.commandId("commandId", commandId);
        reader.refuseIfAnythingIsWrong();
        Desk desk = house.deskOf(person, "console");
        desk.send(new AcknowledgeDispatch(complaintId, wish.orElseThrow()));
        return AfterCommand.at("/cases/" + complaintId, desk, next, "done.acknowledged", "");
    }
}
