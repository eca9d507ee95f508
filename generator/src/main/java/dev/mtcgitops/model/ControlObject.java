package dev.mtcgitops.model;

/**
 * An object that makes a consumer apply the directories of clusters.
 *
 * @param directory where it is written: outside of those directories
 * @param manifest the object
 */
public record ControlObject(String directory, Manifest manifest) {}
