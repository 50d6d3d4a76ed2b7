package io.huiyin.server.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One line of a job's answer: progress, or its end in one of three ways.
 *
 * @param done how much is done
 * @param total how much there is
 * @param result what the job found
 * @param refused why it was refused, in Chinese and English
 * @param failed why it failed, for an operator
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ControlMessage(
        @Nullable Long done,
        @Nullable Long total,
        @Nullable JsonNode result,
        @Nullable String refused,
        @Nullable String failed) {

    static ControlMessage progress(long done, long total) {
        return new ControlMessage(done, total, null, null, null);
    }

    static ControlMessage result(JsonNode result) {
        return new ControlMessage(null, null, result, null, null);
    }

    static ControlMessage refused(String sentence) {
        return new ControlMessage(null, null, null, sentence, null);
    }

    static ControlMessage failed(String sentence) {
        return new ControlMessage(null, null, null, null, sentence);
    }
}
