package io.huiyin.deadlines.trespasser;

import io.huiyin.api.CommandId;

/** Breaks the rule that deadline rules know nobody. */
public final class RulesThatKnowTheLanguage {

    CommandId id = CommandId.random();
}
