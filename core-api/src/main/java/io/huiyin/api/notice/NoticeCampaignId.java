package io.huiyin.api.notice;

import java.util.regex.Pattern;

/**
 * One bulk notice to the people affected by an incident (告知活动).
 *
 * @param value {@code notice-} and a time-ordered UUID
 */
public record NoticeCampaignId(String value) {

    private static final Pattern FORM = Pattern.compile("notice-[A-Za-z0-9._-]{1,80}");

    /** @throws IllegalArgumentException if the value has another form */
    public NoticeCampaignId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a notice campaign id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
