package io.huiyin.console.proposal;

import io.huiyin.api.Command;
import io.huiyin.api.CommandId;
import io.huiyin.api.calendar.ApproveCalendar;
import io.huiyin.api.calendar.DiscardCalendarDraft;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.rules.ApproveRebasing;
import io.huiyin.api.rules.DiscardRebasing;

/**
 * One kind of change that one person proposes and another approves.
 *
 * @param name part of the message keys that say what was decided
 * @param path where its proposals are in the console
 * @param seen the field that names what the second person has looked at, by its hash
 * @param unknown what a number is refused with that no proposal has
 * @param approving the command that approves one
 * @param discarding the command that lays one aside
 */
public record ProposalKind(
        String name,
        String path,
        String seen,
        RefusalCode unknown,
        Class<? extends Command> approving,
        Class<? extends Command> discarding,
        Approval approval,
        Discarding discard) {

    /** Drafts of the working calendar. */
    public static final ProposalKind CALENDAR = new ProposalKind(
            "calendar",
            "/calendar/drafts",
            "calendar",
            RefusalCode.UNKNOWN_CALENDAR_DRAFT,
            ApproveCalendar.class,
            DiscardCalendarDraft.class,
            ApproveCalendar::new,
            DiscardCalendarDraft::new);

    /** Running clocks that are to follow a newer version of their rule. */
    public static final ProposalKind REBASING = new ProposalKind(
            "rebasing",
            "/rules/rebasings",
            "contentHash",
            RefusalCode.UNKNOWN_REBASING,
            ApproveRebasing.class,
            DiscardRebasing.class,
            ApproveRebasing::new,
            DiscardRebasing::new);

    /** Makes the command that approves one. */
    @FunctionalInterface
    public interface Approval {
        /**
         * For the proposal of that number.
         *
         * @param seen hash of what the person has looked at
         */
        Command of(CommandId wish, int number, String seen);
    }

    /** Makes the command that lays one aside. */
    @FunctionalInterface
    public interface Discarding {
        /** For the proposal of that number. */
        Command of(CommandId wish, int number);
    }

    /**
     * The number in an address.
     *
     * @throws RefusedException if it is none
     */
    public int number(String text) {
        if (!text.matches("[1-9][0-9]{0,6}")) {
            throw unknown(text);
        }
        return Integer.parseInt(text);
    }

    /** What is said of a number that no proposal has. */
    public RefusedException unknown(Object number) {
        return RefusedException.because(null, unknown, number);
    }
}
