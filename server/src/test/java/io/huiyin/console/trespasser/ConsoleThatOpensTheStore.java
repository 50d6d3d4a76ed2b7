package io.huiyin.console.trespasser;

import io.huiyin.storage.Storage;

/** Breaks the rule that the console speaks through the gateways only. */
public final class ConsoleThatOpensTheStore {

    Storage storage = null;
}
