package io.huiyin.api.delivery;

import io.huiyin.api.Command;

/** What a person can ask about messages. */
public sealed interface DeliveryCommand extends Command
        permits RetryDelivery, GiveUpDelivery, RecordBounce, RevealMessage, HoldSending, ReleaseSending {}
