/** The embedded storage under its contracts and under what disks and processes do to it. */
package io.huiyin.storage.mvstore;
