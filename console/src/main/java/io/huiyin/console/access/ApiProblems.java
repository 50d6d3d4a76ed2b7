package io.huiyin.console.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells clients of the API, in their own form, why they are turned away at the door. */
public interface ApiProblems {

    /** Answers 401. */
    void notSignedIn(HttpServletRequest request, HttpServletResponse response, Exception reason) throws IOException;

    /** Answers 403. */
    void notAllowed(HttpServletRequest request, HttpServletResponse response, Exception reason) throws IOException;
}
