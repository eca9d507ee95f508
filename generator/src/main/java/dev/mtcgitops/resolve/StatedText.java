package dev.mtcgitops.resolve;

import dev.mtcgitops.model.Choice;
import dev.mtcgitops.model.Cluster;
import dev.mtcgitops.model.ClusterWideProxy;
import dev.mtcgitops.model.ExistingFirewall;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.NoProxyMode;
import dev.mtcgitops.model.PlainUrl;
import dev.mtcgitops.model.ProxySettings;
import dev.mtcgitops.model.ProxyUrl;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What the input states about a cluster as a text for a sentence, on one line. */
final class StatedText {
    private StatedText() {}

    static String of(Object value) {
        if (value instanceof Located<?> located) {
            return of(located.value());
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(StatedText::of).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + of(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof YamlNode node) {
            return node(node);
        }
        return value instanceof Choice choice ? choice.text() : ofRecord(value);
    }

    private static String ofRecord(Object value) {
        if (value instanceof PlainUrl url) {
            return url.text();
        }
        if (value instanceof ProxyUrl reference) {
            return reference.rendered().orElse("unmanaged");
        }
        if (value instanceof Cluster.Variable variable) {
            return of(variable.value());
        }
        if (value instanceof ProxySettings proxy) {
            return mapping(
                    "http",
                    proxy.http(),
                    "https",
                    proxy.https(),
                    "noProxy",
                    proxy.noProxy(),
                    "noProxyMode",
                    Optional.of(proxy.mode()).filter(mode -> mode.value() != NoProxyMode.EXTEND));
        }
        if (value instanceof ClusterWideProxy proxy) {
            return mapping(
                    "http",
                    proxy.http(),
                    "https",
                    proxy.https(),
                    "noProxy",
                    Optional.of(proxy.noProxy()),
                    "trustedCA",
                    Optional.of(proxy.trustedCa()));
        }
        return value instanceof ExistingFirewall firewall
                ? firewall.namespace() + "/" + firewall.name()
                : value.toString();
    }

    private static String mapping(Object... keysAndValues) {
        SortedMap<String, Object> stated = new TreeMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            String key = (String) keysAndValues[i];
            ((Optional<?>) keysAndValues[i + 1]).ifPresent(value -> stated.put(key, value));
        }
        return of(stated);
    }

    private static String node(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            return StreamSupport.stream(mapping.entries().spliterator(), false)
                    .map(entry -> entry.key().value() + ": " + node(entry.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return node instanceof YamlSequence sequence ? of(sequence.items()) : ((YamlScalar) node).value();
    }
}
