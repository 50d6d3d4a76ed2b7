package io.huiyin.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.CaseId;
import io.huiyin.api.sealing.ClearText;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultOnMemoryTest extends VaultContract {

    @Override
    MemoryKeptState keptState() {
        return new MemoryKeptState();
    }

    @Test
    void a_page_of_a_list_costs_two_look_ups_and_once_more_only_one(@TempDir Path directory) {
        MemoryKeptState keptState = keptState();
        MasterKey masterKey = MasterKey.loadOrCreate(directory.resolve("keys").resolve("k.json"));
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        TinkVault writer = TinkVault.open(keptState, masterKey, clock);
        List<SealedField> page = new ArrayList<>();
        for (int index = 0; index < 100; index++) {
            CaseId caseId = new CaseId("complaint-" + index);
            assertThat(writer.openCase(caseId, writer.personWithPhone(null))).isNotNull();
            page.add(new SealedField(caseId, "subject", writer.seal(caseId, "subject", new ClearText("第" + index))));
        }
        TinkVault reader = TinkVault.open(keptState, masterKey, clock);

        int before = keptState.reads();
        assertThat(reader.unsealAllIfKept(page)).hasSize(100).allMatch(text -> text.isPresent());
        assertThat(keptState.reads() - before).isEqualTo(2);
        assertThat(reader.unsealAllIfKept(page)).hasSize(100);
        assertThat(keptState.reads() - before).isEqualTo(3);
    }
}
