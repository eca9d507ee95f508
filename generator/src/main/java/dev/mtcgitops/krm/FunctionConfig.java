package dev.mtcgitops.krm;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlScalar;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What one call of the function is asked for.
 *
 * @param cluster the cluster whose objects are wanted
 * @param at where it is named
 * @param files the files and directories to read beside the documents of the list, as the user wrote them
 */
public record FunctionConfig(String cluster, Location at, List<String> files) {
    static final String CLUSTER_ANNOTATION = "mtcgitops.dev/cluster";

    private static final List<String> FIELDS = List.of("cluster", "files");

    public FunctionConfig {
        files = List.copyOf(files);
    }

    /** Reports that the named cluster is none of the {@code known} ones. */
    public void reportUnknown(Collection<String> known, Diagnostics into) {
        into.report(KrmProblems.unknownCluster(cluster, known), at);
    }

    /** What {@code list} asks for, or nothing after a report. */
    static Optional<FunctionConfig> of(ResourceList list, Diagnostics into) {
        Optional<ListItem> config = list.functionConfig();
        if (config.isEmpty()) {
            into.report(KrmProblems.noCluster(), list.at());
            return Optional.empty();
        }
        YamlMapping tree = config.get().tree();
        if (config.get().isInput()) {
            return named(config.get().annotation(CLUSTER_ANNOTATION), List.of(), config.get(), into);
        }
        String kind = tree.text("kind").orElse("");
        if (!kind.equals("ConfigMap") || !tree.text("apiVersion").orElse("").equals("v1")) {
            into.report(KrmProblems.foreignConfig(kind), config.get().at());
            return Optional.empty();
        }
        YamlMapping data = tree.mapping("data").orElse(YamlMapping.empty(tree.origin()));
        return isSound(data, into)
                ? named(data.get("cluster").map(YamlScalar.class::cast), files(data), config.get(), into)
                : Optional.empty();
    }

    private static Optional<FunctionConfig> named(
            Optional<YamlScalar> cluster, List<String> files, ListItem config, Diagnostics into) {
        Optional<YamlScalar> stated = cluster.filter(name -> !name.value().isBlank());
        if (stated.isEmpty()) {
            into.report(KrmProblems.noCluster(), cluster.map(YamlScalar::at).orElse(config.at()));
        }
        return stated.map(name -> new FunctionConfig(name.value(), name.at(), files));
    }

    private static boolean isSound(YamlMapping data, Diagnostics into) {
        Diagnostics found = new Diagnostics();
        for (YamlMapping.Entry entry : data.entries()) {
            String key = entry.key().value();
            if (!FIELDS.contains(key)) {
                found.report(KrmProblems.unknownField(key, FIELDS), entry.key().at());
            } else if (!(entry.value() instanceof YamlScalar text) || text.isNull()) {
                found.report(KrmProblems.notText("data." + key), entry.key().at());
            }
        }
        data.get("files")
                .filter(files -> files(data).contains("-"))
                .ifPresent(files -> found.report(
                        KrmProblems.standardInputAsFile(), files.origin().written()));
        into.addAll(found.sorted());
        return !found.hasErrors();
    }

    private static List<String> files(YamlMapping data) {
        return data.text("files")
                .orElse("")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
