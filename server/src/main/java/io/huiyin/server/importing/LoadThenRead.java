package io.huiyin.server.importing;

import io.huiyin.server.control.HouseJob;
import io.huiyin.server.control.JobKind;
import io.huiyin.server.control.ProgressListener;
import io.huiyin.server.house.House;
import io.huiyin.server.house.House.Standstill;
import java.io.IOException;

/**
 * An import in a house that nobody else uses: first everything is written, with the machine to itself, then everything is
 * read, so that lists and case files are there when it ends.
 */
public final class LoadThenRead implements HouseJob<ImportJob.Argument, ImportSummary> {

    private final House house;
    private final ImportJob job;
    private final ProgressListener reading;

    /** @param reading hears how far reading has come, by positions of the ledger */
    public LoadThenRead(House house, ImportJob job, ProgressListener reading) {
        this.house = house;
        this.job = job;
        this.reading = reading;
    }

    @Override
    public JobKind<ImportJob.Argument, ImportSummary> kind() {
        return job.kind();
    }

    @Override
    public ImportSummary run(ImportJob.Argument argument, ProgressListener progress) throws IOException {
        ImportSummary summary = load(argument, progress);
        house.awaitViewsAtHead(reading);
        return summary;
    }

    private ImportSummary load(ImportJob.Argument argument, ProgressListener progress) throws IOException {
        Standstill nobodyReads = house.standStill();
        try {
            return job.run(argument, progress);
        } finally {
            nobodyReads.close();
        }
    }
}
