package io.huiyin.console.forms;

import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.refusal.Violation;
import io.huiyin.console.refusal.RefusalWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What is wrong with a form, as sentences beside the fields they are about.
 *
 * @param byField sentences by the field's name, in the order found
 * @param general sentences about the whole
 */
public record FormErrors(Map<String, List<String>> byField, List<String> general) {

    /** Nothing is wrong. */
    public static final FormErrors NONE = new FormErrors(Map.of(), List.of());

    /**
     * The sentences of a refusal.
     *
     * @param fields the fields the form has; what is about another one is said about the whole
     */
    static FormErrors of(RefusedException refusal, Set<String> fields, RefusalWords words, Locale locale) {
        Map<String, List<String>> byField = new LinkedHashMap<>();
        List<String> general = new ArrayList<>();
        for (Violation violation : refusal.violations()) {
            String field = violation.field();
            List<String> place = field != null && fields.contains(field)
                    ? byField.computeIfAbsent(field, none -> new ArrayList<>())
                    : general;
            place.add(words.of(violation, locale));
        }
        return new FormErrors(byField, general);
    }

    /** One sentence about the whole. */
    static FormErrors general(String sentence) {
        return new FormErrors(Map.of(), List.of(sentence));
    }

    /** These and others. */
    public FormErrors and(FormErrors others) {
        Map<String, List<String>> allByField = new LinkedHashMap<>(byField);
        allByField.putAll(others.byField);
        List<String> allGeneral = new ArrayList<>(general);
        allGeneral.addAll(others.general);
        return new FormErrors(allByField, allGeneral);
    }

    /** The sentences about one field. */
    public List<String> of(String field) {
        return byField.getOrDefault(field, List.of());
    }

    /** Whether anything is wrong. */
    public boolean any() {
        return !byField.isEmpty() || !general.isEmpty();
    }
}
