package io.huiyin.command.unit;

import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.mail.MailAddress;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.unit.EstablishUnit;
import io.huiyin.api.unit.RenameUnit;
import io.huiyin.api.unit.SetUnitContacts;
import io.huiyin.api.unit.UnitContacts;
import io.huiyin.api.unit.UnitContactsSet;
import io.huiyin.api.unit.UnitEstablished;
import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitRenamed;
import io.huiyin.command.form.ContentForms;
import io.huiyin.command.form.Findings;
import io.huiyin.command.form.IdForm;
import io.huiyin.command.form.MailAddressForm;
import io.huiyin.command.repeat.RecentCommands;
import io.huiyin.command.repeat.WishDigests;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** A unit that cases can be dispatched to. Its place in the tree is for ever, its name and contacts are not. */
public class Unit {

    @AggregateIdentifier
    private @Nullable UnitId unitId;

    private UnitContacts contacts = UnitContacts.NONE;
    private RecentCommands recent = RecentCommands.NONE;

    /** For Axon; a unit begins with its first event. */
    Unit() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(EstablishUnit command, Envelope asker, UnitRegister units, WishDigests digests) {
        String digest = digests.of(command, asker.actor());
        if (recent.includes(command.commandId(), digest)) {
            return;
        }
        if (unitId != null) {
            throw RefusedException.because("unitId", RefusalCode.UNIT_EXISTS);
        }
        Findings findings = new Findings();
        IdForm.check("unitId", command.unitId().value(), findings);
        String name = ContentForms.UNIT_NAME.required("name", command.name(), findings);
        new AParentStandsOneLevelAbove(units).check(command.level(), command.parent(), findings);
        findings.refuseIfAny();
        AggregateLifecycle.apply(
                new UnitEstablished(command.unitId(), name, command.level(), command.parent()),
                MetaData.with(Envelope.COMMAND_DIGEST, digest));
    }

    @CommandHandler
    void handle(RenameUnit command, Envelope asker, WishDigests digests) {
        String digest = digests.of(command, asker.actor());
        if (recent.includes(command.commandId(), digest)) {
            return;
        }
        Findings findings = new Findings();
        String name = ContentForms.UNIT_NAME.required("name", command.name(), findings);
        findings.refuseIfAny();
        AggregateLifecycle.apply(
                new UnitRenamed(command.unitId(), name), MetaData.with(Envelope.COMMAND_DIGEST, digest));
    }

    @CommandHandler
    void handle(SetUnitContacts command, Envelope asker, WishDigests digests) {
        String digest = digests.of(command, asker.actor());
        if (recent.includes(command.commandId(), digest)) {
            return;
        }
        Findings findings = new Findings();
        MailAddress desk = MailAddressForm.optional("desk", command.desk(), findings);
        MailAddress lead = MailAddressForm.optional("lead", command.lead(), findings);
        new ADeskOpensBeforeItCloses(command.dutyHours()).check(findings);
        findings.refuseIfAny();
        UnitContacts wished = new UnitContacts(desk, lead, command.dutyHours());
        if (!wished.equals(contacts)) {
            AggregateLifecycle.apply(
                    new UnitContactsSet(command.unitId(), wished), MetaData.with(Envelope.COMMAND_DIGEST, digest));
        }
    }

    @EventSourcingHandler
    void on(UnitEstablished event, MetaData metaData) {
        unitId = event.unitId();
        recent = recent.with(metaData);
    }

    @EventSourcingHandler
    void on(UnitRenamed event, MetaData metaData) {
        recent = recent.with(metaData);
    }

    @EventSourcingHandler
    void on(UnitContactsSet event, MetaData metaData) {
        contacts = event.contacts();
        recent = recent.with(metaData);
    }
}
