package io.huiyin.server.checkpoint;

import io.huiyin.server.control.HouseJob;
import io.huiyin.server.control.JobKind;
import io.huiyin.server.control.ProgressListener;
import io.huiyin.verifier.checkpoint.SignedNote;
import java.util.List;

/** The making of a checkpoint, and what is asked about its keys, as a job. */
public final class CheckpointJob implements HouseJob<CheckpointJob.Argument, CheckpointJob.Answer> {

    /** Which job it is. */
    public static final JobKind<Argument, Answer> KIND = new JobKind<>("checkpoint", Argument.class, Answer.class);

    private final Checkpoints checkpoints;

    CheckpointJob(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    /** Nothing to say. */
    public record Argument() {}

    /**
     * What there is.
     *
     * @param checkpoint over everything, as a note
     * @param publicKey of the key that signed it
     * @param successions how the keys followed each other, as notes, the oldest first
     */
    public record Answer(String checkpoint, String publicKey, List<String> successions) {}

    @Override
    public JobKind<Argument, Answer> kind() {
        return KIND;
    }

    @Override
    public Answer run(Argument argument, ProgressListener progress) {
        return new Answer(
                checkpoints.make().text(),
                checkpoints.publicKey().text(),
                checkpoints.successions().stream().map(SignedNote::encode).toList());
    }
}
