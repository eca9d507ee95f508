package dev.mtcgitops.yaml;

/** The type of a scalar to a reader of YAML 1.2's core schema. */
public enum ScalarType {
    STRING,
    INTEGER,
    FLOAT,
    BOOLEAN,
    NULL,
    /** Nothing that can be used: the reader has refused and reported it, so nobody else needs to complain. */
    REFUSED
}
