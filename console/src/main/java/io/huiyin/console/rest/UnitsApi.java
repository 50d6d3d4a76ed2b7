package io.huiyin.console.rest;

import io.huiyin.api.CommandId;
import io.huiyin.api.unit.EstablishUnit;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.forms.Wishes;
import io.huiyin.console.gateway.Desk;
import io.huiyin.console.gateway.House;
import io.huiyin.console.units.UnitForm;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Units, for programs. */
@RestController
@RequestMapping("/api/v1/units")
@Tag(name = "units", description = "Units that answer complaints · 承办单位")
final class UnitsApi {

    private final House house;
    private final Wishes wishes;
    private final CallHeaders headers;

    UnitsApi(House house, Wishes wishes, CallHeaders headers) {
        this.house = house;
        this.wishes = wishes;
        this.headers = headers;
    }

    @GetMapping
    @Operation(summary = "List units by name · 单位名录")
    List<Answers.UnitView> list(@Parameter(hidden = true) @AuthenticationPrincipal SignedIn person) {
        return deskOf(person).units().stream().map(Answers.UnitView::of).toList();
    }

    @PostMapping(consumes = "application/json")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Establish a unit · 新设单位")
    @OncePerKey
    Answers.Done establish(
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn person,
            @RequestBody NewUnit unit,
            @Parameter(hidden = true) HttpServletRequest request) {
        CommandId wish = headers.wish(request);
        Desk desk = deskOf(person);
        EstablishUnit command = new UnitForm(wish.value(), unit.name(), unit.level(), unit.parent())
                .toCommand(id -> wishes.unitOf(id, person));
        desk.send(command);
        return Answers.Done.of(command.unitId(), desk);
    }

    private Desk deskOf(SignedIn person) {
        return house.deskOf(person, "rest");
    }
}
