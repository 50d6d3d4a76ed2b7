package io.huiyin.console.cases;

import io.huiyin.console.access.SignedIn;
import io.huiyin.console.gateway.Desk;
import java.util.List;
import java.util.Locale;
import org.springframework.ui.Model;

/**
 * What forms need to know of the kind of case they are about.
 *
 * @param <I> its id
 * @param <F> its file
 */
public interface FormSubject<I, F> {

    /**
     * The file behind an id.
     *
     * @throws io.huiyin.api.refusal.RefusedException if there is none for this person
     */
    F fileOf(Desk desk, I id);

    /** Fills what a form shows of the case. */
    void fillHead(F file, SignedIn person, Model model, Locale locale);

    /** What has happened since a version somebody had before them, the newest first. */
    List<TimelineItem> since(long version, F file, Desk desk, Locale locale);

    /** The version of the case. */
    long versionOf(F file);

    /** The address of the case file. */
    String addressOf(I id);
}
