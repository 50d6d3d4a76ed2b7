package io.huiyin.query.casefile;

import io.huiyin.api.Permissions;
import io.huiyin.api.cases.CaseFile;
import io.huiyin.api.cases.FindCaseFile;
import io.huiyin.api.cases.FindComplaintByNumber;
import io.huiyin.api.cases.Freshness;
import io.huiyin.api.complaint.CaseNumber;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.incidents.FindIncidentFile;
import io.huiyin.query.access.Asker;
import io.huiyin.query.views.ViewFreshness;
import io.huiyin.query.views.ViewReader;
import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;

/** Answers questions about one case. */
public final class CaseFileQueries {

    private final ViewReader views;
    private final ViewFreshness freshness;
    private final CaseFileWriter writer;

    public CaseFileQueries(ViewReader views, ViewFreshness freshness, CaseFileWriter writer) {
        this.views = views;
        this.freshness = freshness;
        this.writer = writer;
    }

    /** The case file, if there is one that the asker may see. */
    @QueryHandler
    public Optional<CaseFile> handle(FindCaseFile query, MetaData metaData) {
        Asker asker = Asker.of(metaData);
        freshness.await(query.atLeast());
        Freshness now = freshness.now();
        return visible(query.complaintId(), asker)
                .map(document -> writer.write(document, incidentsOf(query.complaintId(), asker), now));
    }

    /** The complaint with a number, if there is one that the asker may see. */
    @QueryHandler
    public Optional<ComplaintId> handle(FindComplaintByNumber query, MetaData metaData) {
        Asker asker = Asker.of(metaData);
        return views.find(CaseFileProjection.NUMBERS, query.number().value(), NumberDocument.class)
                .map(NumberDocument::complaintId)
                .filter(complaintId -> visible(complaintId, asker).isPresent());
    }

    /** The number of a complaint, if there is one whose file the asker may read. */
    public Optional<CaseNumber> numberOf(ComplaintId complaintId, Asker asker) {
        return Permissions.mayUse(FindCaseFile.class, asker.role())
                ? visible(complaintId, asker)
                        .map(document -> document.state().registered().number())
                : Optional.empty();
    }

    private List<RaisedRecord> incidentsOf(ComplaintId complaintId, Asker asker) {
        return Permissions.mayUse(FindIncidentFile.class, asker.role())
                ? views.find(CaseFileProjection.RAISED, complaintId.value(), RaisedDocument.class)
                        .orElse(RaisedDocument.NONE)
                        .incidents()
                : List.of();
    }

    private Optional<CaseFileDocument> visible(ComplaintId complaintId, Asker asker) {
        return views.find(CaseFileProjection.CASES, complaintId.value(), CaseFileDocument.class)
                .filter(document -> asker.sees(document.state().unit()))
                .filter(document -> document.state().deadline() != null);
    }
}
