package io.huiyin.api.deadline;

import io.huiyin.api.account.AccountId;

/**
 * On what grounds running deadlines are counted anew.
 *
 * @param id names what was approved
 * @param reason of which kind it is
 * @param approvedBy who approved it: the second person, or where a corrected start wins no time, whoever corrected it
 */
public record DeadlineChange(ChangeId id, MoveReason reason, AccountId approvedBy) {}
