package io.huiyin.console.rest;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.console.forms.FieldReader;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;

/** A misspelt filter that is passed over would answer with everything. */
final class KnownParameters {

    private KnownParameters() {}

    /**
     * Lets a call through that names known parameters only.
     *
     * @throws io.huiyin.api.refusal.RefusedException naming every other one
     */
    static void refuseOthers(HttpServletRequest request, Set<String> known) {
        FieldReader reader = new FieldReader();
        List<String> others = request.getParameterMap().keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .toList();
        String allowed = String.join(", ", known.stream().sorted().toList());
        others.forEach(name -> reader.note(name, RefusalCode.NOT_ALLOWED, allowed));
        reader.refuseIfAnythingIsWrong();
    }
}
