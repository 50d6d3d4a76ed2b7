package io.huiyin.console.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells clients of the API, in their own form, why they are turned away at the door. */
public interface ApiProblems {

    /** Answers 401, or 429 when whoever asks has failed too often. */
    void notSignedIn(HttpServletRequest request, HttpServletResponse response, Exception reason) throws IOException;

    /** Answers 403. */
    void notAllowed(HttpServletRequest request, HttpServletResponse response, Exception reason) throws IOException;

    /** Answers 403: a first password has to be changed in the console before anything else. */
    void passwordMustChange(HttpServletRequest request, HttpServletResponse response) throws IOException;
}
