package dev.mtcgitops.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether two tools made the same objects: a tool that does less is not faster. */
final class Agreement {
    private Agreement() {}

    /** Throws {@link IllegalStateException} where one list holds an object more often than the other. */
    static void require(String peer, List<Map<String, Object>> ours, List<Map<String, Object>> theirs) {
        Map<Map<String, Object>, Integer> surplus = new HashMap<>();
        ours.forEach(object -> surplus.merge(object, 1, Integer::sum));
        theirs.forEach(object -> surplus.merge(object, -1, Integer::sum));
        surplus.forEach((object, count) -> {
            if (count != 0) {
                throw new IllegalStateException(
                        peer + " does not make what we make; only " + (count > 0 ? "ours: " : "theirs: ") + object);
            }
        });
    }
}
