package io.huiyin.personaldata.recipients;

import io.huiyin.api.notice.NoticeCampaignId;
import io.huiyin.api.notice.RecipientListId;
import io.huiyin.api.sealing.SealedText;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.personaldata.SealedFieldNames;
import io.huiyin.storage.KeptState;
import io.huiyin.storage.KeptState.Entry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Keeps lists of recipients in the kept state, in numbered pages of at most {@value #PAGE} people, each sealed with the
 * key of its incident. Thread-safe. Losing the incident's key loses them all; one person is erased by writing the
 * person's page anew.
 */
public final class RecipientLists {

    /** As many people stand on a page; a page is what goes out as one batch. */
    public static final int PAGE = 500;

    static final String COLLECTION = "notice-recipients";

    private static final int TRIES = 100;
    private static final int SCANNED_AT_ONCE = 16;

    private final KeptState keptState;
    private final PersonalDataVault vault;

    public RecipientLists(KeptState keptState, PersonalDataVault vault) {
        this.keptState = keptState;
        this.vault = vault;
    }

    /** Puts a page in its place; it is durable when the method returns. */
    public void put(RecipientList list, int page, List<Recipient> recipients) {
        keptState.put(COLLECTION, list.pageId(page), sealed(list, page, recipients));
    }

    /**
     * The people of a page, in the order they were put.
     *
     * @param page from 1
     * @throws IllegalStateException if there is no such page
     * @throws io.huiyin.personaldata.ForgottenException if the incident's key was destroyed
     */
    public List<Recipient> page(RecipientList list, int page) {
        return keptState
                .get(COLLECTION, list.pageId(page))
                .map(stored -> opened(list, page, stored))
                .orElseThrow(() -> new IllegalStateException("No page of recipients at " + list.pageId(page)));
    }

    /**
     * Erases one person: nothing but the key stays, so that earlier proofs still hold. Durable when it returns;
     * repeating is harmless. What older copies of the kept state hold is not its concern.
     *
     * @param key the person's key
     * @return whether the person stands on the list, erased now or before
     */
    public boolean erase(RecipientList list, int pages, String key) {
        for (int page = 1; page <= pages; page++) {
            if (page(list, page).stream().anyMatch(recipient -> recipient.key().equals(key))) {
                eraseOn(list, page, key);
                return true;
            }
        }
        return false;
    }

    /** Removes a list that nobody will use. */
    public void drop(RecipientList list) {
        deleteAll(list.prefix(), id -> true);
    }

    /** Removes the lists of a campaign that another one has taken the place of. */
    public void dropAllBut(RecipientListId kept, NoticeCampaignId campaignId) {
        String campaign = RecipientList.prefixOf(campaignId);
        deleteAll(campaign, id -> !id.startsWith(campaign + kept + "/"));
    }

    private void deleteAll(String prefix, Predicate<String> unwanted) {
        String after = prefix;
        List<String> ids = idsAfter(after, prefix);
        while (!ids.isEmpty()) {
            ids.stream().filter(unwanted).forEach(id -> keptState.delete(COLLECTION, id));
            after = ids.get(ids.size() - 1);
            ids = idsAfter(after, prefix);
        }
    }

    private List<String> idsAfter(String after, String prefix) {
        return keptState.list(COLLECTION, after, SCANNED_AT_ONCE).stream()
                .map(Entry::id)
                .filter(id -> id.startsWith(prefix))
                .toList();
    }

    private void eraseOn(RecipientList list, int page, String key) {
        String place = list.pageId(page);
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<byte[]> before = keptState.get(COLLECTION, place);
            if (before.isEmpty()
                    || keptState.replace(COLLECTION, place, before.get(), without(list, page, before.get(), key))) {
                return;
            }
        }
        throw new IllegalStateException("The page of recipients at " + place + " changes too often to be rewritten.");
    }

    private byte[] without(RecipientList list, int page, byte[] stored, String key) {
        return sealed(
                list,
                page,
                opened(list, page, stored).stream()
                        .map(recipient -> recipient.key().equals(key) ? recipient.erasedOnRecord() : recipient)
                        .toList());
    }

    private byte[] sealed(RecipientList list, int page, List<Recipient> recipients) {
        SealedText sealed = vault.seal(
                list.caseId(),
                SealedFieldNames.RECIPIENTS,
                RecipientPage.of(list.pageId(page), recipients).written());
        return sealed.cipher().getBytes(StandardCharsets.UTF_8);
    }

    private List<Recipient> opened(RecipientList list, int page, byte[] stored) {
        SealedText sealed = new SealedText(new String(stored, StandardCharsets.UTF_8));
        return RecipientPage.read(list.pageId(page), vault.unseal(list.caseId(), SealedFieldNames.RECIPIENTS, sealed))
                .recipients();
    }
}
