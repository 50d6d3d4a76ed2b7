/** The image and the compose files, as far as they can be tried without a container engine, and with one where it is. */
package io.huiyin.server.docker;
