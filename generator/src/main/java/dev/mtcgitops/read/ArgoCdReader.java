package dev.mtcgitops.read;

import dev.mtcgitops.diagnostic.Problem;
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
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads {@code argocd} of a Delivery. */
final class ArgoCdReader {
    private static final Map<String, Function<String, Problem>> OTHER_SOURCES = Map.of(
            "directory", ConsumerProblems::otherSource,
            "kustomize", ConsumerProblems::otherSource,
            "helm", ConsumerProblems::otherSource);
    private static final List<String> KINDS =
            List.of("MigrationController", "NetworkPolicy", "EgressNetworkPolicy", "EgressFirewall");
    private static final Pattern CLUSTER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/-]{0,252}");
    private static final Pattern WAVE = Pattern.compile("0|-?[1-9][0-9]{0,8}");

    private static final Field<Destination, String> NAME = new Field<>(
            "name",
            ArgoCdReader::name,
            destination -> Optional.of(destination.value().value()).filter(name -> !destination.server()));
    private static final Field<Destination, String> SERVER = new Field<>(
            "server",
            slot -> Urls.api(slot).map(PlainUrl::text),
            destination -> Optional.of(destination.value().value()).filter(url -> destination.server()));
    private static final Mapping<Destination> DESTINATION = new Mapping<>("a destination", List.of(NAME, SERVER));

    private static final Field<SyncPolicy, Boolean> AUTOMATED =
            Field.of("automated", Scalars::bool, SyncPolicy::automated);
    private static final Field<SyncPolicy, Boolean> PRUNE = Field.of("prune", Scalars::bool, SyncPolicy::prune);
    private static final Field<SyncPolicy, Boolean> SELF_HEAL =
            Field.of("selfHeal", Scalars::bool, SyncPolicy::selfHeal);
    private static final Mapping<SyncPolicy> POLICY =
            new Mapping<>("`syncPolicy`", List.of(AUTOMATED, PRUNE, SELF_HEAL));

    private static final Field<ArgoCd, String> NAMESPACE = Field.of("namespace", Names::label, ArgoCd::namespace);
    private static final Field<ArgoCd, String> PROJECT =
            Field.optional("project", ArgoCdReader::project, ArgoCd::project);
    private static final Field<ArgoCd, ArgoCd.Style> STYLE =
            Field.of("style", Scalars.choice(ArgoCd.Style.class), ArgoCd::style);
    private static final Field<ArgoCd, SortedMap<String, Destination>> DESTINATIONS =
            new Field<>("destinations", ByCluster.of(ArgoCdReader::destination, DESTINATION), ArgoCd::destinations);
    private static final Field<ArgoCd, SyncPolicy> SYNC_POLICY =
            Field.plain("syncPolicy", POLICY.shape(ArgoCdReader::syncPolicy), ArgoCd::syncPolicy);
    private static final Field<ArgoCd, SortedMap<String, Located<String>>> SYNC_WAVES =
            Field.plain("syncWaves", ArgoCdReader::syncWaves, ArgoCd::syncWaves);

    static final Shape<ArgoCd> ARGOCD = new Mapping<>(
                    "`argocd`",
                    List.of(NAMESPACE, PROJECT, STYLE, DESTINATIONS, SYNC_POLICY, SYNC_WAVES),
                    OTHER_SOURCES)
            .shape(ArgoCdReader::argocd);

    private ArgoCdReader() {}

    private static Optional<ArgoCd> argocd(Fields fields) {
        return Optional.of(new ArgoCd(
                fields.holder(),
                fields.get(NAMESPACE, "argocd"),
                fields.get(PROJECT),
                fields.get(STYLE, ArgoCd.Style.APPLICATIONS),
                fields.value(DESTINATIONS),
                fields.value(SYNC_POLICY)
                        .orElseGet(() -> new SyncPolicy(always(fields), always(fields), always(fields))),
                fields.value(SYNC_WAVES).orElseGet(TreeMap::new)));
    }

    private static Located<Boolean> always(Fields fields) {
        return new Located<>(true, fields.holder());
    }

    private static Optional<String> project(Slot slot) {
        return Names.subdomain(slot).filter(name -> {
            if (name.equals("default")) {
                slot.report(ConsumerProblems.openProject());
            }
            return !name.equals("default");
        });
    }

    private static Optional<Destination> destination(Located<String> cluster, Slot slot) {
        return DESTINATION
                .open(slot)
                .filter(fields -> fields.exactlyOne(DESTINATION.names()).isPresent())
                .flatMap(fields -> fields.get(SERVER)
                        .map(url -> new Destination(cluster, url, true))
                        .or(() -> fields.get(NAME).map(name -> new Destination(cluster, name, false))));
    }

    private static Optional<String> name(Slot slot) {
        return Scalars.text(slot).filter(text -> {
            boolean one = CLUSTER.matcher(text).matches();
            if (!one) {
                slot.report(ConsumerProblems.openDestination(text));
            }
            return one;
        });
    }

    private static Optional<SyncPolicy> syncPolicy(Fields fields) {
        return Optional.of(
                new SyncPolicy(fields.get(AUTOMATED, true), fields.get(PRUNE, true), fields.get(SELF_HEAL, true)));
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
        slot.report(ConsumerProblems.badWave());
        return Optional.empty();
    }
}
