package io.huiyin.server.cli;

import io.huiyin.server.control.ControlClient;
import io.huiyin.server.control.HouseJob;
import io.huiyin.server.control.JobKind;
import io.huiyin.server.control.ProgressListener;
import io.huiyin.server.house.House;
import io.huiyin.server.house.RulesSettings;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/** Runs a job in the server that has the data open, or else here. */
final class HouseJobs {

    private HouseJobs() {}

    static <A extends Record, R extends Record> R run(
            DataOptions data,
            JobKind<A, R> kind,
            A argument,
            ProgressListener progress,
            Function<House, HouseJob<A, R>> job)
            throws IOException {
        Optional<R> there = ControlClient.run(data.data(), kind, argument, progress);
        if (there.isPresent()) {
            return there.get();
        }
        try (House house =
                House.open(data.settings(), new RulesSettings(System.getenv("HUIYIN_RULES_FILE")), Clock.systemUTC())) {
            house.watchClock();
            return job.apply(house).run(argument, progress);
        }
    }
}
