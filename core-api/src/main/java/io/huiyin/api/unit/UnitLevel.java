package io.huiyin.api.unit;

/** Where a unit stands in the tree of the city. */
public enum UnitLevel {
    CITY,
    DISTRICT,
    STREET
}
