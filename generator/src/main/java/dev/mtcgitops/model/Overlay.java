package dev.mtcgitops.model;

import java.util.List;

/**
 * Patches and the condition under which they apply.
 *
 * @param name unique name
 * @param when condition
 * @param patches applied in this order
 * @param order position among the user's overlays; ties go by name
 * @param shipped whether it comes with the product: those go first
 */
public record Overlay(Located<String> name, OverlayCondition when, List<Patch> patches, int order, boolean shipped)
        implements Comparable<Overlay> {
    @Override
    public int compareTo(Overlay other) {
        if (shipped != other.shipped) {
            return shipped ? -1 : 1;
        }
        int byOrder = Integer.compare(order, other.order);
        return byOrder != 0 ? byOrder : name.value().compareTo(other.name.value());
    }
}
