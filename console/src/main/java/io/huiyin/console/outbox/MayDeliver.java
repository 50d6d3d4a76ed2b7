package io.huiyin.console.outbox;

import io.huiyin.api.Permissions;
import io.huiyin.api.account.Role;
import io.huiyin.api.delivery.FindDeliveryFigures;
import io.huiyin.api.delivery.GiveUpDelivery;
import io.huiyin.api.delivery.HoldSending;
import io.huiyin.api.delivery.RecordBounce;
import io.huiyin.api.delivery.RetryDelivery;
import io.huiyin.api.delivery.RevealMessage;

/** Which of the outbox's buttons a role sees; the house decides again when one is pressed. */
public record MayDeliver(Role role) {

    /** Whether how sending goes is shown. */
    public boolean readFigures() {
        return Permissions.mayUse(FindDeliveryFigures.class, role);
    }

    /** Whether a dead message, or one that came back, may be sent again. */
    public boolean retry() {
        return Permissions.mayUse(RetryDelivery.class, role);
    }

    /** Whether a dead message, or one that came back, may be given up. */
    public boolean giveUp() {
        return Permissions.mayUse(GiveUpDelivery.class, role);
    }

    /** Whether it may be said that a message came back. */
    public boolean recordBounce() {
        return Permissions.mayUse(RecordBounce.class, role);
    }

    /** Whether a message to a citizen may be read with a purpose. */
    public boolean reveal() {
        return Permissions.mayUse(RevealMessage.class, role);
    }

    /** Whether sending may be held and released. */
    public boolean hold() {
        return Permissions.mayUse(HoldSending.class, role);
    }
}
