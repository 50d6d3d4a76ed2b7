package io.huiyin.api;

/**
 * Something that has happened. Its families are sealed, one a package, and listed in {@link EventNames}; each kind is
 * stored under a stable name and a revision.
 */
public interface DomainEvent {}
