/** Claims as several nodes see them, on both storages. */
package io.huiyin.storage.claim;
