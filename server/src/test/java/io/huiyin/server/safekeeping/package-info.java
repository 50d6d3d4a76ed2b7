/** Backups are made, damaged, restored and moved. */
package io.huiyin.server.safekeeping;
