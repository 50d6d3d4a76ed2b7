package io.huiyin.console.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiyin.api.CommandId;
import io.huiyin.api.delivery.DeliveryId;
import io.huiyin.api.delivery.DeliveryList;
import io.huiyin.api.delivery.DeliveryPage;
import io.huiyin.api.delivery.DeliveryState;
import io.huiyin.api.delivery.DeliverySummary;
import io.huiyin.api.delivery.FindDeliveries;
import io.huiyin.api.delivery.FindMessage;
import io.huiyin.api.delivery.Message;
import io.huiyin.api.delivery.Occasion;
import io.huiyin.api.delivery.RecipientKind;
import io.huiyin.api.delivery.RecordBounce;
import io.huiyin.api.delivery.Trouble;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.forms.FieldReader;
import io.huiyin.console.gateway.Desk;
import io.huiyin.console.gateway.House;
import io.huiyin.console.pace.Cost;
import io.huiyin.console.pace.Costly;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Messages on their way to people, for programs: where they stand, and that one came back. Never their words. */
@RestController
@RequestMapping("/api/v1/deliveries")
@Tag(name = "deliveries", description = "Where messages stand, without their words · 通知发送情况")
final class DeliveriesApi {

    private static final Set<String> LIST_PARAMETERS = Set.of("list", "after", "size");
    private static final int USUAL_SIZE = 25;

    private final House house;
    private final CallHeaders headers;

    DeliveriesApi(House house, CallHeaders headers) {
        this.house = house;
        this.headers = headers;
    }

    @Costly(Cost.SEARCH)
    @GetMapping
    @Operation(summary = "List messages by where they stand; pass next as after to go on · 按状态查询")
    PageView list(
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn person,
            @RequestParam(required = false) @Nullable String list,
            @RequestParam(required = false) @Nullable String after,
            @Parameter(description = "1 to 100") @RequestParam(required = false) @Nullable String size,
            @Parameter(hidden = true) HttpServletRequest request) {
        KnownParameters.refuseOthers(request, LIST_PARAMETERS);
        FieldReader reader = new FieldReader();
        DeliveryList wanted = reader.optionalChoice("list", list, FieldReader.anyOf(DeliveryList.class));
        Integer rows = reader.optional("size", size, Integer::valueOf, "1 – 100");
        reader.refuseIfAnythingIsWrong();
        return PageView.of(deskOf(person)
                .ask(
                        new FindDeliveries(
                                wanted == null ? DeliveryList.WAITING : wanted,
                                after,
                                rows == null ? USUAL_SIZE : rows),
                        DeliveryPage.class));
    }

    @PostMapping(path = "/{id}/bounce", consumes = "application/json")
    @Operation(summary = "Say that a message came back after it was sent · 登记退回")
    @OncePerKey
    Answers.Done bounce(
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @RequestBody NewBounce bounce,
            @Parameter(hidden = true) HttpServletRequest request) {
        person.refuseUnlessMay(RecordBounce.class);
        CommandId wish = headers.wish(request);
        Desk desk = deskOf(person);
        DeliverySummary message = desk.askForOne(new FindMessage(idOf(id)), Message.class)
                .map(Message::summary)
                .orElseThrow(DeliveriesApi::unknown);
        desk.send(bounce.toCommand(wish, message));
        return Answers.Done.of(message.deliveryId(), desk);
    }

    private static DeliveryId idOf(String id) {
        try {
            return new DeliveryId(id);
        } catch (IllegalArgumentException noId) {
            throw unknown();
        }
    }

    private static RefusedException unknown() {
        return RefusedException.because(null, RefusalCode.UNKNOWN_MESSAGE);
    }

    private Desk deskOf(SignedIn person) {
        return house.deskOf(person, "rest");
    }

    /** Some messages. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PageView(List<DeliveryView> deliveries, @Nullable String next) {

        static PageView of(DeliveryPage page) {
            return new PageView(page.deliveries().stream().map(DeliveryView::of).toList(), page.next());
        }
    }

    /** Where one message stands. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeliveryView(
            String deliveryId,
            String caseId,
            String caseNumber,
            @Nullable String unit,
            Occasion occasion,
            RecipientKind recipient,
            boolean statutory,
            boolean drill,
            DeliveryState state,
            Instant queuedAt,
            Instant dueAt,
            @Nullable Instant endedAt,
            int tries,
            int round,
            @Nullable Trouble trouble,
            @Nullable String answer) {

        static DeliveryView of(DeliverySummary summary) {
            return new DeliveryView(
                    summary.deliveryId().value(),
                    summary.caseId().value(),
                    summary.caseLabel(),
                    summary.unit() == null ? null : summary.unit().value(),
                    summary.occasion(),
                    summary.recipient(),
                    summary.statutory(),
                    summary.drill(),
                    summary.state(),
                    summary.queuedAt(),
                    summary.dueAt(),
                    summary.endedAt(),
                    summary.tries(),
                    summary.round(),
                    summary.trouble(),
                    summary.answer());
        }
    }
}
