/** Kills the house at random moments and looks what is left. */
package io.huiyin.server.crash;
