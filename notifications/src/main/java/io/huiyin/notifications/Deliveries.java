package io.huiyin.notifications;

import io.huiyin.api.delivery.DeliveryId;
import java.util.function.Supplier;

/** The way in for whoever has something to tell: hand over a letter, and it reaches its recipient or a person's desk. */
public interface Deliveries {

    /**
     * Queues a letter unless its delivery is known. Durable when it returns; after an exception, or a crash, ask again:
     * the same delivery is never queued twice, nor sent again because it was asked for again. Thread-safe.
     *
     * @param id made from what causes the letter and who receives it
     * @param letter asked only if the delivery is not known
     * @return whether it was queued now
     * @throws io.huiyin.storage.StorageException if it could not be queued
     * @throws io.huiyin.personaldata.ForgottenException if the person of the letter's case is forgotten
     */
    boolean queueOnce(DeliveryId id, Supplier<Letter> letter);
}
