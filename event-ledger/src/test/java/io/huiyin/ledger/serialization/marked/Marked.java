package io.huiyin.ledger.serialization.marked;

import org.jspecify.annotations.Nullable;

public record Marked(String needed, @Nullable String optional, int number) {}
