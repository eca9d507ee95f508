package dev.mtcgitops.network;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.network.TrafficChange.Entry;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlReader;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Objects of a namespace, and what differs between them, as short texts. */
final class TrafficText {
    private TrafficText() {}

    /** {@code ENP +10.0.0.0/8#443,UDP/53 -0.0.0.0/0 & EF …}: firewalls with Allows and Denies of addresses, names and nodes ({@code @role=infra}). */
    static List<YamlMapping> firewalls(String text) {
        return Stream.of(text == null ? new String[0] : text.split(" & "))
                .filter(part -> !part.isEmpty())
                .map(TrafficText::firewall)
                .toList();
    }

    private static YamlMapping firewall(String text) {
        List<String> parts = List.of(text.split(" "));
        String rules =
                parts.stream().skip(1).map(TrafficText::rule).collect(Collectors.joining(", ", "{egress: [", "]}"));
        return object(parts.get(0).equals("ENP") ? "EgressNetworkPolicy" : "EgressFirewall", "default", rules);
    }

    private static String rule(String text) {
        String[] parts = text.substring(1).split("#");
        String to = parts[0].startsWith("@")
                ? "nodeSelector: {matchLabels: {" + parts[0].substring(1).replace("=", ": ") + "}}"
                : (parts[0].contains("/") ? "cidrSelector" : "dnsName") + ": \"" + parts[0] + "\"";
        String ports = parts.length == 1
                ? ""
                : Stream.of(parts[1].split(","))
                        .map(port -> port.contains("/") ? port.split("/") : new String[] {"TCP", port})
                        .map(port -> "{port: " + port[1] + ", protocol: " + port[0] + "}")
                        .collect(Collectors.joining(", ", ", ports: [", "]"));
        return "{type: " + (text.charAt(0) == '+' ? "Allow" : "Deny") + ", to: {" + to + "}" + ports + "}";
    }

    /** Our policies with {@code specs}, for ingress where they have such rules, else for egress. */
    static List<YamlMapping> policies(String specs) {
        return Stream.of(specs == null ? new String[0] : specs.split(" & "))
                .filter(spec -> !spec.isEmpty())
                .map(spec -> object(
                        "NetworkPolicy",
                        spec.contains("ngress: ") ? "mtc-allow-ingress-to-rsync" : "mtc-allow-egress-from-rsync",
                        spec))
                .toList();
    }

    static YamlMapping object(String kind, String name, String spec) {
        return (YamlMapping) YamlReader.readCaptured(
                        "o.yaml",
                        "kind: " + kind + "\nmetadata: {name: " + name + "}\nspec: " + spec,
                        new Diagnostics())
                .get(0);
    }

    /** {@code + 10.0.0.0/8 all} for what is opened, {@code - …} for what is closed. */
    static String text(TrafficChange change) {
        return Stream.concat(
                        change.opened().stream().map(entry -> "+ " + text(entry)),
                        change.closed().stream().map(entry -> "- " + text(entry)))
                .collect(Collectors.joining("; "));
    }

    static String text(Entry entry) {
        return entry.to() + " " + entry.ports();
    }
}
