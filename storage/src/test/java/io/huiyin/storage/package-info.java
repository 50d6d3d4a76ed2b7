/** The contract every store keeps, run on every backend there is. */
package io.huiyin.storage;
