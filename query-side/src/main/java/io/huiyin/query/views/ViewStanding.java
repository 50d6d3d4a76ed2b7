package io.huiyin.query.views;

import io.huiyin.query.LedgerPosition;
import io.huiyin.storage.LedgerStanding;
import io.huiyin.storage.ViewSet;
import io.huiyin.storage.ViewsUnusableException;
import java.util.Optional;

/** Compares the view set in use with the ledger it should have been made from. */
public final class ViewStanding {

    private final ViewsInUse views;
    private final LedgerPosition ledger;

    public ViewStanding(ViewsInUse views, LedgerPosition ledger) {
        this.views = views;
        this.ledger = ledger;
    }

    /**
     * Whether the views can go on.
     *
     * @param rebuildNeeded whether only a rebuild helps
     * @param sentence why, for the operator
     */
    public record Decision(boolean rebuildNeeded, String sentence) {}

    /** Whether the views in use can go on or must be built anew, and why. */
    public Decision check() {
        ViewSet set;
        try {
            set = views.get();
        } catch (ViewsUnusableException unusable) {
            return rebuild("The views cannot be opened: " + unusable.getMessage());
        }
        Optional<LedgerStanding> standing = set.standing();
        if (standing.isEmpty()) {
            return new Decision(false, "The views are new.");
        }
        return LedgerComparison.whyNotOf(ledger, standing.get())
                .map(why -> rebuild("The views " + why))
                .orElseGet(() -> checkShape(set, standing.get()));
    }

    private static Decision checkShape(ViewSet set, LedgerStanding standing) {
        boolean fits = ViewProgress.of(set.documents())
                .filter(progress -> progress.shape() == ViewProgress.SHAPE)
                .isPresent();
        return fits
                ? new Decision(false, "The views stand at position " + standing.position() + " of this ledger.")
                : rebuild("The views were written in another shape than this version reads.");
    }

    private static Decision rebuild(String sentence) {
        return new Decision(true, sentence);
    }
}
