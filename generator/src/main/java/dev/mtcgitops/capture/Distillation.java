package dev.mtcgitops.capture;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.yaml.Origin;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlReader;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The part of an object that is kept: the fields that its kind lists, texts inside of it taken apart, and no credential. */
final class Distillation {
    private static final String APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

    private Distillation() {}

    /** {@code object}, of that {@code kind}, with the fields that count. */
    static YamlMapping of(CapturedKind kind, YamlMapping object) {
        YamlMapping whole = switch (kind) {
            case CONFIG_MAP -> configuration(object);
            case MIGRATION_CONTROLLER -> controller(object);
            default -> object;
        };
        return (YamlMapping) UserInfo.removed(kept(whole, kind.kept()));
    }

    private static YamlMapping kept(YamlMapping object, List<List<String>> paths) {
        List<YamlMapping.Entry> entries = new ArrayList<>();
        for (YamlMapping.Entry entry : object.entries()) {
            String key = entry.key().value();
            List<List<String>> rest = paths.stream()
                    .filter(path -> path.get(0).equals(key) || path.get(0).equals("*"))
                    .map(path -> path.subList(1, path.size()))
                    .toList();
            if (rest.stream().anyMatch(List::isEmpty)) {
                entries.add(entry);
            } else if (!rest.isEmpty()) {
                keptBelow(entry.value(), rest)
                        .ifPresent(value -> entries.add(new YamlMapping.Entry(entry.key(), value)));
            }
        }
        return YamlMapping.of(entries, object.origin());
    }

    private static Optional<YamlNode> keptBelow(YamlNode node, List<List<String>> paths) {
        if (node instanceof YamlMapping mapping) {
            return Optional.of(kept(mapping, paths));
        }
        return node instanceof YamlSequence list
                ? Optional.of(new YamlSequence(
                        list.items().stream()
                                .flatMap(item -> keptBelow(item, paths).stream())
                                .toList(),
                        list.origin()))
                : Optional.empty();
    }

    /** Of texts that hold whole files, what counts in them. */
    private static YamlMapping configuration(YamlMapping object) {
        Optional<YamlMapping> data = object.mapping("data");
        Optional<YamlMapping> installation =
                data.flatMap(texts -> texts.text("install-config")).flatMap(Distillation::parsed);
        List<YamlNode> networks = installation.flatMap(config -> config.mapping("networking")).stream()
                .flatMap(Distillation::machineNetworks)
                .toList();
        Optional<String> api = data.flatMap(texts -> texts.text("webconsole-config.yaml"))
                .flatMap(Distillation::parsed)
                .flatMap(config -> config.mapping("clusterInfo"))
                .flatMap(info -> info.text("masterPublicURL"));
        YamlMapping found = data.orElse(YamlMapping.empty(object.origin()))
                .with(entry("machineNetworks", new YamlSequence(networks, Origin.NONE)));
        return object.with(entry(
                "data",
                api.map(url -> found.with(entry("masterPublicURL", YamlScalar.of(url))))
                        .orElse(found)));
    }

    /** Both spellings may be there; the older one is kept for ever (cluster-network-operator {@code proxyconfig/no_proxy.go}). */
    private static Stream<YamlNode> machineNetworks(YamlMapping networking) {
        List<YamlNode> listed = networking.get("machineNetwork").stream()
                .flatMap(node -> node instanceof YamlSequence list ? list.items().stream() : Stream.empty())
                .flatMap(item -> item instanceof YamlMapping network ? network.get("cidr").stream() : Stream.empty())
                .toList();
        return listed.isEmpty() ? networking.get("machineCIDR").stream() : listed.stream();
    }

    /**
     * The variables, the keys that each field manager owns as {@code owners}, and those that were applied from a file as {@code applied}. Values
     * of neither are kept.
     */
    private static YamlMapping controller(YamlMapping object) {
        Optional<YamlMapping> metadata = object.mapping("metadata");
        List<YamlNode> owners = metadata.flatMap(data -> data.get("managedFields")).stream()
                .flatMap(node -> node instanceof YamlSequence list ? list.items().stream() : Stream.empty())
                .flatMap(item -> item instanceof YamlMapping owner ? Stream.of(owner(owner)) : Stream.empty())
                .toList();
        List<YamlNode> applied = metadata.flatMap(data -> data.mapping("annotations"))
                .flatMap(annotations -> annotations.text(APPLIED))
                .flatMap(Distillation::parsed)
                .flatMap(wish -> wish.mapping("spec"))
                .map(spec -> keys(spec, ""))
                .orElse(List.of());
        return object.with(entry("owners", new YamlSequence(owners, Origin.NONE)))
                .with(entry("applied", new YamlSequence(applied, Origin.NONE)));
    }

    private static YamlNode owner(YamlMapping owner) {
        List<YamlNode> keys = owner.mapping("fieldsV1")
                .flatMap(fields -> fields.mapping("f:spec"))
                .map(spec -> keys(spec, "f:"))
                .orElse(List.of());
        return YamlMapping.of(
                List.of(
                        entry("manager", YamlScalar.of(owner.text("manager").orElse(""))),
                        entry("keys", new YamlSequence(keys, Origin.NONE))),
                Origin.NONE);
    }

    private static List<YamlNode> keys(YamlMapping mapping, String prefix) {
        List<YamlNode> keys = new ArrayList<>();
        mapping.keys().forEach(key -> {
            if (key.startsWith(prefix)) {
                keys.add(YamlScalar.of(key.substring(prefix.length())));
            }
        });
        return keys;
    }

    private static Optional<YamlMapping> parsed(String text) {
        List<YamlNode> documents = YamlReader.readCaptured("", text, new Diagnostics());
        return documents.size() == 1 && documents.get(0) instanceof YamlMapping mapping
                ? Optional.of(mapping)
                : Optional.empty();
    }

    private static YamlMapping.Entry entry(String key, YamlNode value) {
        return new YamlMapping.Entry(YamlScalar.of(key), value);
    }
}
