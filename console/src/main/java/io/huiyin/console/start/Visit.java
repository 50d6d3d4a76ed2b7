package io.huiyin.console.start;

import io.huiyin.console.access.SignedIn;
import io.huiyin.console.gateway.Desk;
import java.util.Locale;

/** One look of one person at the start page. */
record Visit(SignedIn person, Desk desk, Locale locale) {}
