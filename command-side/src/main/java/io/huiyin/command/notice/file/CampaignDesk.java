package io.huiyin.command.notice.file;

import io.huiyin.api.notice.NoticeCommand;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.form.Findings;

/** Where one kind of command about a notice that is there is decided. */
public interface CampaignDesk<C extends NoticeCommand> {

    /** The command with tidy texts; what is wrong at any time goes to the findings. */
    C tidy(C command, Findings findings);

    /**
     * What the command makes happen, if the notice allows it and nothing is wrong with it; nothing when it has happened
     * already.
     *
     * @throws RefusedException if not
     */
    Facts decide(C tidy, Asking asking, Findings findings);
}
