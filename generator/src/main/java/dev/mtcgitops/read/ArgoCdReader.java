package dev.mtcgitops.read;

import dev.mtcgitops.diagnostic.Rule;
import dev.mtcgitops.diagnostic.rule.GitOpsRule;
import dev.mtcgitops.diagnostic.rule.InputRule;
import dev.mtcgitops.model.ArgoCd;
import dev.mtcgitops.model.ArgoCd.Destination;
import dev.mtcgitops.model.ArgoCd.SyncPolicy;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.PlainUrl;
import dev.mtcgitops.yaml.YamlScalar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads {@code argocd} of a Delivery. */
final class ArgoCdReader {
    private static final List<String> FIELDS =
            List.of("namespace", "project", "style", "destinations", "syncPolicy", "syncWaves");
    private static final Map<String, Rule> OTHER_SOURCES = Map.of(
            "directory", GitOpsRule.OTHER_SOURCE,
            "kustomize", GitOpsRule.OTHER_SOURCE,
            "helm", GitOpsRule.OTHER_SOURCE);
    private static final List<String> KINDS =
            List.of("MigrationController", "NetworkPolicy", "EgressNetworkPolicy", "EgressFirewall");
    private static final List<String> DESTINATION = List.of("name", "server");
    private static final Pattern CLUSTER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/-]{0,252}");
    private static final Pattern WAVE = Pattern.compile("0|-?[1-9][0-9]{0,8}");

    private ArgoCdReader() {}

    static Optional<ArgoCd> read(Slot slot) {
        return Fields.of(slot, "`argocd`", FIELDS, OTHER_SOURCES)
                .map(fields -> new ArgoCd(
                        fields.holder(),
                        fields.withDefault("namespace", Names::label, "argocd"),
                        fields.optional("project", ArgoCdReader::project),
                        fields.withDefault("style", Scalars.choice(ArgoCd.Style.class), ArgoCd.Style.APPLICATIONS),
                        fields.slot("destinations")
                                .flatMap(clusters -> ByCluster.read(clusters, ArgoCdReader::destination)),
                        syncPolicy(fields),
                        fields.slot("syncWaves")
                                .flatMap(ArgoCdReader::syncWaves)
                                .orElseGet(TreeMap::new)));
    }

    private static Optional<String> project(Slot slot) {
        return Names.subdomain(slot).filter(name -> {
            if (name.equals("default")) {
                slot.report(InputRule.OPEN_PROJECT);
            }
            return !name.equals("default");
        });
    }

    private static Optional<Destination> destination(Located<String> cluster, Slot slot) {
        return Fields.of(slot, "a destination", DESTINATION)
                .flatMap(fields -> fields.exactlyOne(DESTINATION))
                .flatMap(form -> form.name().equals("server")
                        ? form.read(server -> Urls.api(server).map(PlainUrl::rendered))
                                .map(url -> new Destination(cluster, url, true))
                        : form.read(ArgoCdReader::name).map(name -> new Destination(cluster, name, false)));
    }

    private static Optional<String> name(Slot slot) {
        return Scalars.text(slot).filter(text -> {
            boolean one = CLUSTER.matcher(text).matches();
            if (!one) {
                slot.report(InputRule.OPEN_DESTINATION, Shown.quoted(text));
            }
            return one;
        });
    }

    private static SyncPolicy syncPolicy(Fields argocd) {
        Optional<Fields> stated = argocd.slot("syncPolicy")
                .flatMap(slot -> Fields.of(slot, "`syncPolicy`", List.of("automated", "prune", "selfHeal")));
        return new SyncPolicy(
                bool(argocd, stated, "automated"), bool(argocd, stated, "prune"), bool(argocd, stated, "selfHeal"));
    }

    private static Located<Boolean> bool(Fields argocd, Optional<Fields> stated, String name) {
        return stated.map(fields -> fields.withDefault(name, Scalars::bool, true))
                .orElseGet(() -> new Located<>(true, argocd.holder()));
    }

    private static Optional<SortedMap<String, Located<String>>> syncWaves(Slot slot) {
        return Fields.of(slot, "`syncWaves`", KINDS).map(fields -> {
            SortedMap<String, Located<String>> waves = new TreeMap<>();
            KINDS.forEach(kind -> fields.optional(kind, ArgoCdReader::wave).ifPresent(wave -> waves.put(kind, wave)));
            return waves;
        });
    }

    /** A number here; it becomes the text that the annotation needs. */
    private static Optional<String> wave(Slot slot) {
        if (slot.node() instanceof YamlScalar scalar
                && WAVE.matcher(scalar.value()).matches()) {
            return Optional.of(scalar.value());
        }
        slot.report(GitOpsRule.WAVE, "", "a number such as `5` or `-1`");
        return Optional.empty();
    }
}
