package io.huiyin.notifications.policy;

import io.huiyin.api.CaseId;
import io.huiyin.api.unit.UnitId;
import io.huiyin.notifications.recall.KnownCase;
import io.huiyin.personaldata.PersonalDataVault;
import org.jspecify.annotations.Nullable;

/** What is told about no case: letters are sealed all the same, with keys of the house's own. */
record HouseMatters(PersonalDataVault vault) {

    /**
     * What a letter is about.
     *
     * @param label what people call it
     * @param unit the unit that is concerned; null for none
     */
    KnownCase about(String label, @Nullable UnitId unit) {
        var unused = vault.openCase(CaseId.OF_THE_HOUSE, vault.personWithPhone(null));
        return KnownCase.ofTheHouse(label, unit);
    }
}
