package io.huiyin.server.doctor;

import java.util.List;

/** What was found, check by check. */
public record DoctorReport(List<Finding> findings) {

    /** Whether nothing is wrong. */
    public boolean allWell() {
        return findings.stream().allMatch(finding -> finding.trouble() == null);
    }
}
