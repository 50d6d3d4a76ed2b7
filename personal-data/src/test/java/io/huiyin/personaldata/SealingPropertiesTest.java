package io.huiyin.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.CaseId;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.sealing.SealedText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingPropertiesTest {

    private static final CaseId CASE = new CaseId("complaint-1");
    private static final String CHINESE = "物业噪音拖欠工资扰民小区夜间施工答复";

    @Test
    void any_text_opens_as_it_was_and_its_seal_shows_nothing_of_it(@TempDir Path directory) {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        TinkVault vault = TinkVault.open(
                new MemoryKeptState(),
                MasterKey.loadOrCreate(directory.resolve("keys").resolve("k.json")),
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        assertThat(vault.openCase(CASE, vault.personWithPhone(null))).isNotNull();

        for (int round = 0; round < 2_000; round++) {
            ClearText text = new ClearText(randomText(random));
            SealedText sealed = vault.seal(CASE, "narrative", text);

            assertThat(vault.unseal(CASE, "narrative", sealed))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(text);
            assertShowsNothing(sealed, text, "seed %d, round %d".formatted(seed, round));
        }
    }

    private static void assertShowsNothing(SealedText sealed, ClearText text, String description) {
        byte[] bytes = Base64.getDecoder().decode(sealed.cipher());
        String clearBytes = new String(text.value().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        // Fewer than eight bytes may meet by chance.
        for (int from = 0; from + 8 <= clearBytes.length(); from += 8) {
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                    .as(description)
                    .doesNotContain(clearBytes.substring(from, from + 8));
        }
    }

    private static String randomText(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(0, 200);
        for (int index = 0; index < length; index++) {
            text.appendCodePoint(randomCharacter(random));
        }
        return text.toString();
    }

    private static int randomCharacter(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> CHINESE.charAt(random.nextInt(CHINESE.length()));
            case 1 -> random.nextInt(0, 128);
            case 2 -> random.nextInt(0x10000, Character.MAX_CODE_POINT + 1);
            default -> outsideSurrogates(random.nextInt(0, 0x10000));
        };
    }

    private static int outsideSurrogates(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE ? '字' : character;
    }
}
