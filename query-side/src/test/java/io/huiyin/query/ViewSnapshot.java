package io.huiyin.query;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.unit.UnitId;
import io.huiyin.storage.ViewStore;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every document that a history leaves in the views, to be compared. */
public final class ViewSnapshot {

    private ViewSnapshot() {}

    /** Text and position of each document by view and id. */
    public static Map<String, String> of(ViewStore documents, RandomHistory history) {
        Map<String, String> all = new TreeMap<>();
        add(
                all,
                documents,
                "cases",
                history.cases().stream().map(c -> c.id().value()).toList());
        add(
                all,
                documents,
                "numbers",
                history.cases().stream().map(c -> c.number().value()).toList());
        add(all, documents, "units", history.units().stream().map(UnitId::value).toList());
        add(
                all,
                documents,
                "unit-contacts",
                history.units().stream().map(UnitId::value).toList());
        add(
                all,
                documents,
                "accounts",
                history.accounts().stream().map(AccountId::value).toList());
        add(all, documents, "unit-directory", List.of("all"));
        add(all, documents, "progress", List.of("views"));
        return all;
    }

    private static void add(Map<String, String> all, ViewStore documents, String view, List<String> ids) {
        documents
                .getMany(view, ids)
                .forEach((id, document) -> all.put(
                        view + "/" + id,
                        document.position() + " " + new String(document.bytes(), StandardCharsets.UTF_8)));
    }
}
