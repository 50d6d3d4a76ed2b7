package io.huiyin.query.incidentfile;

import io.huiyin.api.cases.Freshness;
import io.huiyin.api.complaint.CaseNumber;
import io.huiyin.api.incidents.FindIncidentFile;
import io.huiyin.api.incidents.IncidentFile;
import io.huiyin.query.access.Asker;
import io.huiyin.query.casefile.CaseFileQueries;
import io.huiyin.query.views.ViewFreshness;
import io.huiyin.query.views.ViewReader;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers questions about one incident. */
public final class IncidentFileQueries {

    private final ViewReader views;
    private final ViewFreshness freshness;
    private final CaseFileQueries complaints;
    private final IncidentFileWriter writer;

    /** @param complaints who may know of the complaint an incident was raised from */
    public IncidentFileQueries(
            ViewReader views, ViewFreshness freshness, CaseFileQueries complaints, IncidentFileWriter writer) {
        this.views = views;
        this.freshness = freshness;
        this.complaints = complaints;
        this.writer = writer;
    }

    /** The incident file, if there is one that the asker may see. */
    @QueryHandler
    public Optional<IncidentFile> handle(FindIncidentFile query, MetaData metaData) {
        Asker asker = Asker.of(metaData);
        freshness.await(query.atLeast());
        Freshness now = freshness.now();
        return views.find(IncidentFileProjection.INCIDENTS, query.incidentId().value(), IncidentFileDocument.class)
                .filter(document -> asker.sees(document.state().registered().unitId()))
                .map(document -> writer.write(document, complaintNumber(document, asker), now));
    }

    private @Nullable CaseNumber complaintNumber(IncidentFileDocument document, Asker asker) {
        return Optional.ofNullable(document.state().registered().raisedFrom())
                .flatMap(origin -> complaints.numberOf(origin.complaintId(), asker))
                .orElse(null);
    }
}
