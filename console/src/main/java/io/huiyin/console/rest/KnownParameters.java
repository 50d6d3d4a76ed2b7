package io.huiyin.console.rest;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.console.forms.FieldReader;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;

/** A misspelt filter that is passed over would answer with everything. */
final class KnownParameters {

    private KnownParameters() {}

    /** @throws io.huiyin.api.refusal.RefusedException naming every parameter that is not known */
    static void refuseOthers(HttpServletRequest request, Set<String> parameters) {
        FieldReader reader = new FieldReader();
        List<String> unknown = request.getParameterMap().keySet().stream()
                .filter(name -> !parameters.contains(name))
                .sorted()
                .toList();
        String known = String.join(", ", parameters.stream().sorted().toList());
        unknown.forEach(name -> reader.note(name, RefusalCode.NOT_ALLOWED, known));
        reader.refuseIfAnythingIsWrong();
    }
}
