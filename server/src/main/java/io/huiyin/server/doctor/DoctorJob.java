package io.huiyin.server.doctor;

import io.huiyin.server.control.HouseJob;
import io.huiyin.server.control.JobKind;
import io.huiyin.server.control.ProgressListener;
import io.huiyin.server.house.HouseSettings;
import io.huiyin.storage.Storage;
import java.time.Clock;

/** Looks into the store that the running server has open. */
public final class DoctorJob implements HouseJob<DoctorJob.Argument, DoctorReport> {

    /** Which job it is. */
    public static final JobKind<Argument, DoctorReport> KIND =
            new JobKind<>("doctor", Argument.class, DoctorReport.class);

    private final Storage storage;
    private final HouseSettings settings;
    private final Clock clock;

    public DoctorJob(Storage storage, HouseSettings settings, Clock clock) {
        this.storage = storage;
        this.settings = settings;
        this.clock = clock;
    }

    /** There is nothing to choose. */
    public record Argument() {}

    @Override
    public JobKind<Argument, DoctorReport> kind() {
        return KIND;
    }

    @Override
    public DoctorReport run(Argument argument, ProgressListener progress) {
        return new DoctorReport(new StoreLook(storage, settings, System.getenv(), clock).look());
    }
}
