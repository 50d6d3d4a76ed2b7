/** The trail in a whole house. */
package io.huiyin.server.trail;
