package io.huiyin.console.forms;

import io.huiyin.api.CommandId;
import io.huiyin.api.TimeOrderedId;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.ApiTokenId;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.incident.IncidentId;
import io.huiyin.api.notice.NoticeCampaignId;
import io.huiyin.api.unit.UnitId;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.time.Moments;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Issues the ids of wishes, and derives from them the ids of what they create, so that the same wish sent twice means
 * the same case.
 */
@Component
public final class Wishes {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Moments moments;

    Wishes(Moments moments) {
        this.moments = moments;
    }

    /** An id for a wish that is about to be made. It sorts by time, and so does what it creates. */
    public CommandId next() {
        return new CommandId(TimeOrderedId.at(moments.now()).toString());
    }

    /** The complaint a registration creates. */
    public ComplaintId complaintOf(CommandId wish, SignedIn person) {
        return new ComplaintId("complaint-" + uuidOf(wish, person));
    }

    /** The account an opening creates. */
    public AccountId accountOf(CommandId wish, SignedIn person) {
        return new AccountId("account-" + uuidOf(wish, person));
    }

    /** The token an issue creates. */
    public ApiTokenId tokenOf(CommandId wish, SignedIn person) {
        return new ApiTokenId("token-" + uuidOf(wish, person));
    }

    /** The incident a registration creates. */
    public IncidentId incidentOf(CommandId wish, SignedIn person) {
        return new IncidentId("incident-" + uuidOf(wish, person));
    }

    /** The unit an establishment creates. */
    public UnitId unitOf(CommandId wish, SignedIn person) {
        return new UnitId("unit-" + uuidOf(wish, person));
    }

    /** The notice a draft creates. */
    public NoticeCampaignId noticeOf(CommandId wish, SignedIn person) {
        return new NoticeCampaignId("notice-" + uuidOf(wish, person));
    }

    // A client's own key may be as short as "1": only together with the account is it anybody's in particular.
    private static String uuidOf(CommandId wish, SignedIn person) {
        String given = wish.value().toLowerCase(Locale.ROOT);
        return UUID_FORM.matcher(given).matches()
                ? given
                : UUID.nameUUIDFromBytes((person.accountId() + " " + wish).getBytes(StandardCharsets.UTF_8))
                        .toString();
    }
}
