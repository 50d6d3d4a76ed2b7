package io.huiyin.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;

/**
 * Where a try to sign in comes from.
 *
 * @param door {@code console} or {@code rest}
 * @param address the client's network address
 */
record ClientDetails(String door, String address) implements Serializable {

    static final String CONSOLE = "console";
    static final String REST = "rest";

    static ClientDetails atTheConsole(HttpServletRequest request) {
        return new ClientDetails(CONSOLE, request.getRemoteAddr());
    }

    static ClientDetails atTheApi(HttpServletRequest request) {
        return new ClientDetails(REST, request.getRemoteAddr());
    }
}
