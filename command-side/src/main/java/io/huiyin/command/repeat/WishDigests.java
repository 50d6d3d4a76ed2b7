package io.huiyin.command.repeat;

import io.huiyin.api.Command;
import io.huiyin.api.account.AccountId;
import io.huiyin.personaldata.PersonalDataVault;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keyed digests by which a wish is recognised when it comes again, without keeping what it said. A digest covers every
 * value of the command by its name, but neither the command id nor the version somebody had before them, nor a password.
 */
public final class WishDigests {

    // Nothing that can be guessed is made from a password and stored, keyed or not.
    private static final Set<String> NOT_PART_OF_THE_WISH =
            Set.of("commandId", "expectedVersion", "currentPassword", "newPassword");

    private final PersonalDataVault vault;

    public WishDigests(PersonalDataVault vault) {
        this.vault = vault;
    }

    /** The digest of what a command says, whoever says it: the same content has the same digest on every import. */
    public String ofContent(Command command) {
        return vault.contentDigest(partsOf(command));
    }

    /** The digest of a wish of one account: from somebody else it is another wish. */
    public String of(Command command, AccountId asker) {
        List<String> parts = partsOf(command);
        parts.add("asker=" + asker);
        return vault.contentDigest(parts);
    }

    // Absent values are left out, so that a command may gain an optional value and old digests still fit. Renaming a
    // command or one of its values makes the next import of an old file look like other content.
    private static List<String> partsOf(Command command) {
        List<String> parts = new ArrayList<>();
        parts.add(command.getClass().getSimpleName());
        collect("", command, parts);
        return parts;
    }

    private static void collect(String name, @Nullable Object value, List<String> parts) {
        if (value instanceof Record composed) {
            for (RecordComponent component : composed.getClass().getRecordComponents()) {
                if (!NOT_PART_OF_THE_WISH.contains(component.getName())) {
                    collect(name + "/" + component.getName(), valueOf(component, composed), parts);
                }
            }
        } else if (value != null) {
            parts.add(name + "=" + value);
        }
    }

    private static @Nullable Object valueOf(RecordComponent component, Record composed) {
        try {
            return component.getAccessor().invoke(composed);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException("Cannot read " + component, unreadable);
        }
    }
}
