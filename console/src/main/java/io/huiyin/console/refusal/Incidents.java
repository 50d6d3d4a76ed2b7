package io.huiyin.console.refusal;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Notes failures nobody foresaw in the log, under a reference a person can read out on the phone. */
@Component
public final class Incidents {

    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);

    /** Logs a failure and gives the reference it is found under. */
    public String note(Throwable failure) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("A request failed, reference {}", reference, failure);
        return reference;
    }
}
