package io.huiyin.api.unit;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Says how a unit is reached, all of it at once: what is left out is taken away. Saying what holds already does nothing.
 *
 * @param desk mail address of the desk whose handlers answer cases, as {@link io.huiyin.api.mail.MailAddress}
 * @param lead mail address of the head of the unit, the same form
 * @param dutyHours when the desk is staffed; it ends later on the same day than it begins
 */
@AllowedRoles(Role.SYSTEM_ADMIN)
public record SetUnitContacts(
        @TargetAggregateIdentifier UnitId unitId,
        CommandId commandId,
        @Nullable String desk,
        @Nullable String lead,
        @Nullable DutyHours dutyHours)
        implements UnitCommand {}
