package dev.mtcgitops.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * The objects of a fleet as one Helm chart: a template per kind. Objects that differ only in their namespace are one text of the chart; the
 * values hold only what one object alone has, which is what Helm is fastest with.
 */
final class Chart {
    private static final Dump YAML =
            new Dump(DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).build());
    private static final String NAMESPACE = "NAMESPACE-OF-THE-OBJECT";
    private static final String TEMPLATE = """
            {{- range .Values.%1$s }}
            ---
            {{- if .like }}
            {{ include .like . }}
            {{- else }}
            {{ toYaml .object }}
            {{- end }}
            {{- end }}
            """;

    private Chart() {}

    static void write(List<Map<String, Object>> objects, Path folder) throws IOException {
        Map<Map<String, Object>, Long> uses =
                objects.stream().collect(Collectors.groupingBy(Chart::anywhere, HashMap::new, Collectors.counting()));
        Map<Map<String, Object>, String> shared = new LinkedHashMap<>();
        Map<String, List<Map<String, Object>>> values = objects.stream()
                .collect(Collectors.groupingBy(
                        object -> object.get("kind").toString().toLowerCase(Locale.ROOT),
                        TreeMap::new,
                        Collectors.mapping(object -> entry(object, uses, shared), Collectors.toList())));
        Path templates = Files.createDirectories(folder.resolve("templates"));
        Files.writeString(folder.resolve("Chart.yaml"), "apiVersion: v2\nname: fleet\nversion: 0.1.0\n");
        Files.writeString(folder.resolve("values.yaml"), YAML.dumpToString(values));
        StringBuilder texts = new StringBuilder();
        shared.forEach((object, name) -> texts.append("{{- define \"%s\" -}}\n".formatted(name))
                .append(YAML.dumpToString(object).replace(NAMESPACE, "{{ .namespace | quote }}"))
                .append("{{- end }}\n"));
        Files.writeString(templates.resolve("_shared.tpl"), texts);
        for (String kind : values.keySet()) {
            Files.writeString(templates.resolve(kind + ".yaml"), TEMPLATE.formatted(kind));
        }
    }

    private static Map<String, Object> entry(
            Map<String, Object> object, Map<Map<String, Object>, Long> uses, Map<Map<String, Object>, String> shared) {
        Map<String, Object> anywhere = anywhere(object);
        if (uses.get(anywhere) == 1) {
            return Map.of("object", object);
        }
        String name = shared.computeIfAbsent(anywhere, key -> "shared-" + shared.size());
        return Map.of("like", name, "namespace", metadata(object).get("namespace"));
    }

    private static Map<String, Object> anywhere(Map<String, Object> object) {
        Map<String, Object> metadata = new LinkedHashMap<>(metadata(object));
        metadata.put("namespace", NAMESPACE);
        Map<String, Object> anywhere = new LinkedHashMap<>(object);
        anywhere.put("metadata", metadata);
        return anywhere;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> metadata(Map<String, Object> object) {
        return (Map<String, Object>) object.get("metadata");
    }
}
