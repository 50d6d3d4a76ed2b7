package io.huiyin.scheduler.trespasser;

import io.huiyin.command.CommandSide;

/** Breaks the rule that the scheduler knows neither side. */
public final class SchedulerThatDecides {

    CommandSide side = null;
}
