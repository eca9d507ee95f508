package dev.mtcgitops.check;

import org.jspecify.annotations.Nullable;

/**
 * A field of a manifest as people write it, {@code spec.egress[].ports}; without indices, so that one line of an overlay that many
 * objects get is one problem.
 *
 * @param parent the field around it
 * @param dot the text before {@code step}
 * @param step what follows it
 */
record FieldPath(@Nullable FieldPath parent, String dot, String step) {
    /** The manifest itself. */
    static final FieldPath TOP = new FieldPath(null, "", "");

    FieldPath field(String name) {
        return new FieldPath(this, parent == null ? "" : ".", name);
    }

    FieldPath items() {
        return new FieldPath(this, "", "[]");
    }

    @Override
    public String toString() {
        return parent == null ? step : parent + dot + step;
    }
}
