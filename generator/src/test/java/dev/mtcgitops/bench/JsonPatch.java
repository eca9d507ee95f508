package dev.mtcgitops.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The JSON patch (RFC 6902) from one object to another: maps are followed, lists replaced whole. */
final class JsonPatch {
    private final List<Map<String, Object>> operations = new ArrayList<>();

    private JsonPatch() {}

    static List<Map<String, Object>> between(Map<?, ?> from, Map<?, ?> to) {
        JsonPatch patch = new JsonPatch();
        patch.compare("", from, to);
        return patch.operations;
    }

    private void compare(String path, Map<?, ?> from, Map<?, ?> to) {
        TreeSet<Object> keys = new TreeSet<>(from.keySet());
        keys.addAll(to.keySet());
        for (Object key : keys) {
            String at = path + "/" + key.toString().replace("~", "~0").replace("/", "~1");
            Object old = from.get(key);
            Object now = to.get(key);
            if (!to.containsKey(key)) {
                add("remove", at);
            } else if (!from.containsKey(key)) {
                add("add", at).put("value", now);
            } else if (old instanceof Map<?, ?> a && now instanceof Map<?, ?> b) {
                compare(at, a, b);
            } else if (!old.equals(now)) {
                add("replace", at).put("value", now);
            }
        }
    }

    private Map<String, Object> add(String operation, String path) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("op", operation);
        entry.put("path", path);
        operations.add(entry);
        return entry;
    }
}
