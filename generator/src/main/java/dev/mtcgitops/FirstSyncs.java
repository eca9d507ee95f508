package dev.mtcgitops;

import dev.mtcgitops.adopt.AdoptedFleet;
import dev.mtcgitops.adopt.FirstSync;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.model.Fleet;
import dev.mtcgitops.model.KnownVersions;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.model.VariableJudge;
import dev.mtcgitops.overlay.OverlayEngine;
import dev.mtcgitops.read.FleetReader;
import dev.mtcgitops.render.ManifestRenderer;
import dev.mtcgitops.resolve.ClusterPlan;
import dev.mtcgitops.resolve.FleetResolver;
import dev.mtcgitops.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the first sync does to each MigrationController of an adopted fleet. Versions that no capture has are supposed, and a cluster without a pair
 * is supposed to be in one: the MigrationController hardly depends on either.
 */
final class FirstSyncs {
    private static final String SUPPOSED = "supposed";

    private FirstSyncs() {}

    static List<FirstSync.Effect> of(AdoptedFleet fleet, Diagnostics into) {
        SortedMap<String, FirstSync> syncs = fleet.firstSyncs();
        if (syncs.isEmpty()) {
            return List.of();
        }
        SortedMap<String, String> files = new TreeMap<>(fleet.files());
        files.put(SUPPOSED + ".yaml", supposed(fleet));
        Diagnostics ignored = new Diagnostics();
        SourceTexts texts = new SourceTexts();
        Fleet read = FleetReader.read(AdoptedInputs.of(files).inputs(), texts, ignored);
        ManifestRenderer renderer = new ManifestRenderer();
        OverlayEngine overlays = FleetStages.overlays(read, texts, ignored);
        List<FirstSync.Effect> effects = new ArrayList<>();
        for (ClusterPlan plan : FleetResolver.resolve(read, ignored).plans()) {
            Optional.ofNullable(syncs.get(plan.cluster().name()))
                    .ifPresent(sync -> overlays.apply(plan.facts(), renderer.render(plan)).manifests().stream()
                            .filter(manifest -> manifest.id().kind().equals("MigrationController"))
                            .map(Manifest::tree)
                            .flatMap(tree -> tree.mapping("spec").stream())
                            .forEach(spec -> {
                                effects.addAll(sync.effects(spec));
                                reportSpellings(sync, spec, into);
                            }));
        }
        return effects;
    }

    /** The operator folds both keys into one variable, in an order that is random. */
    private static void reportSpellings(FirstSync sync, YamlMapping spec, Diagnostics into) {
        sync.live()
                .tree()
                .mapping("spec")
                .ifPresent(live -> live.keys().forEach(key -> {
                    String folded = VariableJudge.folded(key);
                    if (!folded.equals(key) && spec.get(folded).isPresent()) {
                        into.report(
                                AdoptionProblems.spellingStays(sync.cluster(), key, folded),
                                sync.live().at());
                    }
                }));
    }

    private static String supposed(AdoptedFleet fleet) {
        String mtc = KnownVersions.mtc().last().toString();
        List<String> documents = new ArrayList<>();
        documents.add(document(
                "Cluster", SUPPOSED, "openshift: \"" + KnownVersions.openshift().last() + "\", mtc: " + mtc));
        fleet.lacking("openshift")
                .forEach(name -> documents.add(document(
                        "Cluster",
                        name,
                        "openshift: \""
                                + (fleet.isLegacy(name)
                                        ? "3.11"
                                        : KnownVersions.openshift().last()) + "\"")));
        fleet.lacking("mtc").forEach(name -> documents.add(document("Cluster", name, "mtc: " + mtc)));
        fleet.unpaired()
                .forEach(name -> documents.add(document(
                        "ClusterPair",
                        SUPPOSED + "-" + documents.size(),
                        (fleet.isControl(name)
                                        ? "source: " + SUPPOSED + ", target: " + name
                                        : "source: " + name + ", target: " + SUPPOSED)
                                + ", namespaces: [supposed]")));
        return String.join("---\n", documents);
    }

    private static String document(String kind, String name, String spec) {
        return "apiVersion: mtcgitops.dev/v1alpha1\nkind: " + kind + "\nmetadata: {name: \"" + name + "\"}\nspec: {"
                + spec + "}\n";
    }
}
