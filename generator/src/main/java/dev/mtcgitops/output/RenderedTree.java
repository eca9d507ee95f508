package dev.mtcgitops.output;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The finished files of a fleet, without the ownership record.
 *
 * @param files content by path; paths are relative, use {@code /} and are in code-point order
 * @param inputDigest {@code sha256:<hex>} over the parsed fleet
 */
public record RenderedTree(SortedMap<String, byte[]> files, String inputDigest) {
    public RenderedTree {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }
}
