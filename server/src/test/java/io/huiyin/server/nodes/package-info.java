/** Several real nodes over one MongoDB-wire server in a process of its own, and what becomes of it when they are killed. */
package io.huiyin.server.nodes;
