package dev.mtcgitops.change;

import java.util.List;

/**
 * What differs in one cluster, or among the control objects.
 *
 * @param objects the objects that differ, by path
 * @param unchanged how many do not
 */
record ClusterChange(List<ObjectChange> objects, int unchanged) {
    ClusterChange {
        objects = List.copyOf(objects);
    }
}
