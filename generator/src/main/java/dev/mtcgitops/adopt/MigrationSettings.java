package dev.mtcgitops.adopt;

import dev.mtcgitops.capture.CapturedCluster;
import dev.mtcgitops.capture.CapturedKind;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.model.EndpointType;
import dev.mtcgitops.model.MtcVersion;
import dev.mtcgitops.model.VariableTable;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The settings of MigrationControllers that belong to pairs: the proxy and the groups of a control cluster, the endpoint of a target. */
final class MigrationSettings {
    private static final String ENDPOINT = "rsync_endpoint_type";

    private MigrationSettings() {}

    /** The endpoint that acts on {@code target}: the operator merges, so the ConfigMap keeps what the variable once said. */
    static Optional<Fact<String>> endpoint(
            CapturedCluster target, LiveController live, Optional<MtcVersion> mtc, Diagnostics into) {
        if (isNewer(ENDPOINT, mtc)) {
            return Optional.empty();
        }
        Optional<Fact<String>> acting = target.named(CapturedKind.CONFIG_MAP, MtcFacts.CONFIGURATION)
                .flatMap(map -> map.text("data", "RSYNC_ENDPOINT_TYPE").map(text -> Fact.of(text, map)))
                .filter(fact -> isEndpoint(fact.value()));
        Optional<Fact<String>> wanted = live.text(ENDPOINT)
                .filter(MigrationSettings::isEndpoint)
                .map(text -> new Fact<>(text, live.title(), live.at()));
        String asked = wanted.map(Fact::value).orElse(EndpointType.ROUTE.text());
        acting.filter(fact -> !fact.value().equals(asked))
                .ifPresent(fact -> into.report(
                        AdoptProblems.endpointDiffers(target.name(), fact.value(), wanted.map(Fact::value)),
                        fact.at()));
        return acting.or(() -> wanted);
    }

    private static boolean isEndpoint(String text) {
        return Arrays.stream(EndpointType.values()).anyMatch(type -> type.text().equals(text));
    }

    /** The tunnel proxy of a control cluster. */
    static Optional<Fact<YamlNode>> tcpProxy(
            String cluster, LiveController live, Optional<MtcVersion> mtc, Diagnostics into) {
        String variable = "stunnel_tcp_proxy";
        Optional<String> text = live.text(variable).filter(url -> !url.isEmpty());
        if (text.isEmpty() || isNewer(variable, mtc)) {
            return Optional.empty();
        }
        Optional<ProxyText> parsed =
                ProxyText.parse(text.get()).filter(url -> url.port().isPresent());
        if (parsed.isEmpty()) {
            into.report(AdoptProblems.noUrl(variable, cluster), live.at());
            return Optional.empty();
        }
        ProxyText url = parsed.get();
        Map<String, YamlNode> proxy = new LinkedHashMap<>();
        proxy.put("host", Nodes.text(url.host()));
        proxy.put("port", YamlScalar.of(Long.parseLong(url.port().orElseThrow())));
        if (url.credentials()) {
            proxy.put("auth", Nodes.text("basic"));
            proxy.put("credentials", Nodes.mapping(Map.of("unmanaged", YamlScalar.of(true))));
            into.report(AdoptProblems.unmanaged(variable, "tcpProxy.credentials", cluster), live.at());
        }
        return Optional.of(new Fact<>(Nodes.mapping(proxy), live.title(), live.at()));
    }

    /** The groups of Rsync pods that a control cluster gives. */
    static Optional<Fact<YamlNode>> groups(LiveController live, Optional<MtcVersion> mtc) {
        Map<String, YamlNode> groups = new LinkedHashMap<>();
        Map.of("source", "src_supplemental_groups", "target", "target_supplemental_groups").entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(side -> !isNewer(side.getValue(), mtc))
                .forEach(side -> live.text(side.getValue())
                        .filter(text -> text.matches("[0-9]{1,10}(?:,[0-9]{1,10}){0,999}"))
                        .ifPresent(text -> groups.put(
                                side.getKey(),
                                Nodes.list(Stream.of(text.split(","))
                                        .map(Long::parseLong)
                                        .map(YamlScalar::of)
                                        .toList()))));
        return groups.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fact<>(Nodes.mapping(groups), live.title(), live.at()));
    }

    private static boolean isNewer(String variable, Optional<MtcVersion> mtc) {
        return mtc.filter(VariableTable.find(variable).orElseThrow()::isNewerThan)
                .isPresent();
    }

    /** {@code directVolumeMigration} of a pair, if any part of it is stated. */
    static Optional<Fact<YamlNode>> together(Map<String, Optional<Fact<YamlNode>>> parts) {
        Map<String, YamlNode> stated = new LinkedHashMap<>();
        parts.forEach((name, part) -> part.ifPresent(fact -> stated.put(name, fact.value())));
        List<Fact<YamlNode>> facts =
                parts.values().stream().flatMap(Optional::stream).toList();
        return facts.stream()
                .findFirst()
                .map(first -> new Fact<>(
                        Nodes.mapping(stated),
                        String.join(
                                ", ", facts.stream().map(Fact::from).distinct().toList()),
                        first.at()));
    }
}
