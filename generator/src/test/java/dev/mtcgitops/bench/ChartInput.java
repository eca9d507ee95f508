package dev.mtcgitops.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * Writes a finished fleet as one Helm chart: a template for each kind, which goes through all clusters of {@code values.yaml}. What
 * several objects share but their namespace is text of the chart; only what one object alone has is in the values.
 */
final class ChartInput {
    private static final Dump YAML =
            new Dump(DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).build());
    private static final String NAMESPACE = "NAMESPACE-OF-THE-OBJECT";
    private static final String TEMPLATE = """
            {{- range .Values.clusters }}
            {{- range .%1$s }}
            ---
            {{- if .like }}
            {{ include .like . }}
            {{- else }}
            apiVersion: %2$s
            kind: %3$s
            metadata:
              {{- toYaml .metadata | nindent 2 }}
            spec:
              {{- toYaml .spec | nindent 2 }}
            {{- end }}
            {{- end }}
            {{- end }}
            """;

    private final Map<Map<String, Object>, Integer> uses = new HashMap<>();
    private final Map<Map<String, Object>, String> shared = new LinkedHashMap<>();
    private final Map<String, String> kinds = new LinkedHashMap<>();

    private ChartInput() {}

    /** Writes into {@code folder}, which is the chart then. */
    static void write(SortedMap<String, List<RenderedObject>> clusters, Path folder) throws IOException {
        ChartInput input = new ChartInput();
        clusters.values()
                .forEach(objects -> objects.forEach(object -> input.uses.merge(anywhere(object), 1, Integer::sum)));
        List<Map<String, Object>> values = new ArrayList<>();
        clusters.forEach((name, objects) -> values.add(input.cluster(name, objects)));
        Path templates = Files.createDirectories(folder.resolve("templates"));
        Files.writeString(folder.resolve("Chart.yaml"), "apiVersion: v2\nname: fleet\nversion: 0.1.0\n");
        Files.writeString(folder.resolve("values.yaml"), YAML.dumpToString(Map.of("clusters", values)));
        StringBuilder helpers = new StringBuilder();
        input.shared.forEach((content, name) -> helpers.append("{{- define \"")
                .append(name)
                .append("\" -}}\n")
                .append(YAML.dumpToString(content).replace(NAMESPACE, "{{ .namespace | quote }}"))
                .append("{{- end }}\n"));
        Files.writeString(templates.resolve("_shared.tpl"), helpers);
        for (Map.Entry<String, String> kind : input.kinds.entrySet()) {
            Files.writeString(templates.resolve(kind.getKey() + ".yaml"), kind.getValue());
        }
    }

    private Map<String, Object> cluster(String name, List<RenderedObject> objects) {
        Map<String, Object> cluster = new LinkedHashMap<>();
        cluster.put("name", name);
        Map<String, List<Object>> lists = new LinkedHashMap<>();
        for (RenderedObject object : objects) {
            String list = object.kind().toLowerCase(Locale.ROOT);
            kinds.computeIfAbsent(
                    list, key -> TEMPLATE.formatted(key, object.content().get("apiVersion"), object.kind()));
            lists.computeIfAbsent(list, key -> new ArrayList<>()).add(entry(object));
        }
        cluster.putAll(lists);
        return cluster;
    }

    private Map<String, Object> entry(RenderedObject object) {
        Map<String, Object> anywhere = anywhere(object);
        Map<String, Object> entry = new LinkedHashMap<>();
        if (uses.get(anywhere) > 1) {
            String name = shared.computeIfAbsent(
                    anywhere, key -> object.kind().toLowerCase(Locale.ROOT) + "-" + shared.size());
            entry.put("like", name);
            entry.put("namespace", object.namespace());
        } else {
            entry.put("metadata", object.metadata());
            entry.put("spec", object.content().get("spec"));
        }
        return entry;
    }

    /** The object, whatever its namespace. */
    private static Map<String, Object> anywhere(RenderedObject object) {
        Map<String, Object> metadata = new LinkedHashMap<>(object.metadata());
        metadata.put("namespace", NAMESPACE);
        Map<String, Object> content = new LinkedHashMap<>(object.content());
        content.put("metadata", metadata);
        return content;
    }
}
