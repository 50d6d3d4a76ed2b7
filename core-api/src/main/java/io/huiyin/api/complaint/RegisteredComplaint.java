package io.huiyin.api.complaint;

/**
 * The answer to a registration.
 *
 * @param alreadyThere whether the case had been registered before with the same content, so that nothing was added
 */
public record RegisteredComplaint(ComplaintId complaintId, CaseNumber number, boolean alreadyThere) {}
