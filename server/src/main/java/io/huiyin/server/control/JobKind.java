package io.huiyin.server.control;

/**
 * What a command line must know of a job to ask for it.
 *
 * @param name its name in the control address, lower-case letters and hyphens
 * @param argumentType what it needs to know, a record
 * @param resultType what it finds, a record
 */
public record JobKind<A extends Record, R extends Record>(String name, Class<A> argumentType, Class<R> resultType) {}
