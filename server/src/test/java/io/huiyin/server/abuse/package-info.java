/** Bad input against the whole running server: told by field, and nothing changes. */
package io.huiyin.server.abuse;
