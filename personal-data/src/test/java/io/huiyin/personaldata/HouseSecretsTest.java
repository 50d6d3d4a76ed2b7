package io.huiyin.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseSecretsTest {

    private static final byte[] SECRET = "a key".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path data;

    @Test
    void a_secret_opens_under_its_name_with_its_master_key_only() {
        MasterKey masterKey = MasterKey.loadOrCreate(data.resolve("one").resolve("master-key.json"));
        HouseSecrets secrets = new HouseSecrets(masterKey);
        byte[] sealed = secrets.seal("signing", SECRET);

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("a key");
        assertThat(new HouseSecrets(masterKey).open("signing", sealed)).isEqualTo(SECRET);
        assertThatThrownBy(() -> secrets.open("other", sealed)).isInstanceOf(DamagedSealException.class);
        MasterKey other = MasterKey.loadOrCreate(data.resolve("two").resolve("master-key.json"));
        assertThatThrownBy(() -> new HouseSecrets(other).open("signing", sealed))
                .isInstanceOf(DamagedSealException.class)
                .hasMessageContaining("The secret signing in the kept state does not open");
    }
}
