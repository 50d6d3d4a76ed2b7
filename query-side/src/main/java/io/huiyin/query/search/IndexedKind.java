package io.huiyin.query.search;

import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.UnitId;
import io.huiyin.personaldata.SealedField;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One kind of case in the index: what is known of each, and how it becomes a document.
 *
 * @param <S> what is known of a case
 */
public interface IndexedKind<S> {

    /** Names the kind; a stable word, for it is stored. */
    String name();

    /** What is known of a case, as a class. */
    Class<S> stateType();

    /** The id under which a case is indexed, different from that of every case of another kind. */
    String idOf(S state);

    /** The unit that has a case; absent while none has. */
    @Nullable
    UnitId unitOf(S state);

    /** The sealed texts to search a case by, always equally many. */
    List<SealedField> textsOf(S state);

    /** Whether a case is listed yet; half a registration is not. */
    boolean isListed(S state);

    /**
     * Adds what a listed case is found and ordered by. Clear text is indexed and never stored.
     *
     * @param texts the texts of {@link #textsOf} in their order, empty where forgotten or not given
     */
    void describe(IndexedDocument document, S state, List<Optional<ClearText>> texts);
}
