package io.huiyin.query.casefile;

import io.huiyin.api.complaint.ComplaintId;

/** Which complaint has a number. */
record NumberDocument(ComplaintId complaintId) {}
