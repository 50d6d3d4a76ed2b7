package io.huiyin.storage.trespasser;

import io.huiyin.api.CommandId;

/** Breaks the rule that storage knows no other module. */
public final class StorageThatKnowsTheDomain {

    CommandId id = CommandId.random();
}
