/** The MongoDB storage under its contracts, on the in-JVM wire server and on a real one where there is one. */
package io.huiyin.storage.mongo;
