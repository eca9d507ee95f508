package dev.mtcgitops.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * The objects of a fleet as one Helm chart. What objects share but their namespace is text of the chart; the values hold only what one
 * object alone has, which is what Helm is fastest with.
 */
final class Chart {
    private static final Dump YAML =
            new Dump(DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).build());
    private static final String NAMESPACE = "NAMESPACE-OF-THE-OBJECT";
    private static final String TEMPLATE = """
            {{- range .Values.objects }}
            ---
            {{ if .like }}{{ include .like . }}{{ else }}{{ toYaml .object }}{{ end }}
            {{- end }}
            """;

    private final Map<Map<String, Object>, Integer> uses = new HashMap<>();
    private final Map<Map<String, Object>, String> names = new HashMap<>();
    private final StringBuilder texts = new StringBuilder();

    private Chart() {}

    static void write(List<Map<String, Object>> objects, Path folder) throws IOException {
        Chart chart = new Chart();
        objects.forEach(object -> chart.uses.merge(anywhere(object), 1, Integer::sum));
        List<Map<String, Object>> values = objects.stream().map(chart::value).toList();
        Path templates = Files.createDirectories(folder.resolve("templates"));
        Files.writeString(folder.resolve("Chart.yaml"), "apiVersion: v2\nname: fleet\nversion: 0.1.0\n");
        Files.writeString(folder.resolve("values.yaml"), YAML.dumpToString(Map.of("objects", values)));
        Files.writeString(templates.resolve("_shared.tpl"), chart.texts);
        Files.writeString(templates.resolve("objects.yaml"), TEMPLATE);
    }

    private Map<String, Object> value(Map<String, Object> object) {
        Map<String, Object> anywhere = anywhere(object);
        if (uses.get(anywhere) == 1) {
            return Map.of("object", object);
        }
        String like = names.computeIfAbsent(anywhere, this::define);
        return Map.of("like", like, "namespace", metadata(object).get("namespace"));
    }

    private String define(Map<String, Object> anywhere) {
        String name = "shared-" + names.size();
        String text = YAML.dumpToString(anywhere).replace(NAMESPACE, "{{ .namespace | quote }}");
        texts.append("{{- define \"%s\" -}}\n%s{{- end }}\n".formatted(name, text));
        return name;
    }

    private static Map<String, Object> anywhere(Map<String, Object> object) {
        Map<String, Object> metadata = new HashMap<>(metadata(object));
        metadata.put("namespace", NAMESPACE);
        Map<String, Object> anywhere = new HashMap<>(object);
        anywhere.put("metadata", metadata);
        return anywhere;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> metadata(Map<String, Object> object) {
        return (Map<String, Object>) object.get("metadata");
    }
}
