package io.huiyin.command.incident.file;

import io.huiyin.api.incident.IncidentCommand;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.form.Findings;

/** Where one kind of command about a registered incident is decided. */
public interface IncidentDesk<C extends IncidentCommand> {

    /** The command with tidy texts; what is wrong at any time goes to the findings. */
    C tidy(C command, Findings findings);

    /**
     * What the command makes happen, if the incident allows it and nothing is wrong with it.
     *
     * @throws RefusedException if not
     */
    Facts decide(C tidy, Asking asking, Findings findings);
}
