package dev.mtcgitops.change;

import dev.mtcgitops.model.Manifest;

/**
 * An object at its place in a tree.
 *
 * @param path the path of its file
 * @param manifest the object; its origins are those of the input where it was rendered by this program
 */
public record Placed(String path, Manifest manifest) {}
