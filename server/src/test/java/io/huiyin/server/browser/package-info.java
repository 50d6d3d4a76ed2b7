/** The console as people use it: a real browser, clicks and pictures. */
package io.huiyin.server.browser;
