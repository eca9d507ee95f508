package dev.mtcgitops.adopt;

import dev.mtcgitops.capture.CapturedCluster;
import dev.mtcgitops.capture.CapturedKind;
import dev.mtcgitops.capture.CapturedObject;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.model.Labels;
import dev.mtcgitops.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The MigPlans of a control cluster that a pair can be made of; the others are named.
 *
 * @param control the name of the control cluster
 * @param source the source cluster
 * @param target the target cluster
 * @param plans the plans between the two, by name
 */
record PlanFacts(String control, MigClusters.Known source, MigClusters.Known target, List<Plan> plans) {
    /**
     * One plan.
     *
     * @param object the MigPlan
     * @param indirect whether its volumes go over an object store, not over Rsync
     * @param namespaces the targets of its namespaces
     */
    record Plan(CapturedObject object, boolean indirect, SortedMap<String, String> namespaces) {}

    /** The migrations that {@code control} has plans for, by source and target. */
    static List<PlanFacts> of(CapturedCluster control, MigClusters clusters, Diagnostics into) {
        SortedMap<String, PlanFacts> pairs = new TreeMap<>();
        for (CapturedObject object : control.all(CapturedKind.MIG_PLAN)) {
            Optional<MigClusters.Known> source =
                    object.text("spec", "srcMigClusterRef", "name").flatMap(clusters::find);
            Optional<MigClusters.Known> target =
                    object.text("spec", "destMigClusterRef", "name").flatMap(clusters::find);
            SortedMap<String, String> namespaces = namespaces(object, into);
            Optional<String> reason = object.isTrue("spec", "closed")
                    ? Optional.of("it is closed")
                    : source.isEmpty() || target.isEmpty()
                            ? Optional.of("it is not finished, as its source or target cluster is not known")
                            : source.get().name().equals(target.get().name())
                                    ? Optional.of("its source and target are one cluster")
                                    : namespaces.isEmpty() ? Optional.of("it has no namespaces") : Optional.empty();
            if (reason.isPresent()) {
                into.report(AdoptProblems.planLeftOut(object.name(), control.name(), reason.get()), object.at());
                continue;
            }
            String key = source.get().name() + " " + target.get().name();
            pairs.computeIfAbsent(
                            key, pair -> new PlanFacts(control.name(), source.get(), target.get(), new ArrayList<>()))
                    .plans()
                    .add(new Plan(object, object.isTrue("spec", "indirectVolumeMigration"), namespaces));
        }
        return List.copyOf(pairs.values());
    }

    /** Further parts behind a second colon do not count (mig-controller {@code migplan_types.go}). */
    private static SortedMap<String, String> namespaces(CapturedObject plan, Diagnostics into) {
        SortedMap<String, String> namespaces = new TreeMap<>();
        for (String text : plan.texts("spec", "namespaces")) {
            String[] parts = text.split(":");
            String source = parts.length == 0 ? "" : parts[0];
            String target = parts.length > 1 ? parts[1] : source;
            if (Labels.isDnsLabel(source) && Labels.isDnsLabel(target)) {
                namespaces.put(source, target);
            } else {
                into.report(AdoptProblems.noNamespace(plan.name()), plan.at());
            }
        }
        return namespaces;
    }

    /** The namespaces of all plans with their one target; those that would be migrated into two, or meet another in theirs, are left out and named. */
    SortedMap<String, String> namespaces(Diagnostics into) {
        SortedMap<String, SortedSet<String>> targets = new TreeMap<>();
        SortedMap<String, SortedSet<String>> sources = new TreeMap<>();
        for (Plan plan : plans) {
            plan.namespaces().forEach((from, to) -> {
                targets.computeIfAbsent(from, name -> new TreeSet<>()).add(to);
                sources.computeIfAbsent(to, name -> new TreeSet<>()).add(from);
            });
        }
        SortedMap<String, String> single = new TreeMap<>();
        targets.forEach((from, to) -> {
            CapturedObject first = plansOf(from).get(0).object();
            SortedSet<String> meeting = sources.getOrDefault(to.first(), new TreeSet<>());
            if (to.size() > 1) {
                into.report(AdoptProblems.severalTargets(from, source.name(), to), first.at());
            } else if (meeting.size() > 1) {
                into.report(AdoptProblems.severalSources(to.first(), target.name(), meeting), first.at());
            } else {
                single.put(from, to.first());
            }
        });
        return single;
    }

    /** The plans that migrate a namespace. */
    List<Plan> plansOf(String namespace) {
        return plans.stream()
                .filter(plan -> plan.namespaces().containsKey(namespace))
                .toList();
    }

    /** Whether only plans without Rsync migrate a namespace. */
    boolean isIndirect(String namespace) {
        return plansOf(namespace).stream().allMatch(Plan::indirect);
    }

    /** The kinds of volumes that Rsync copies, where plans tell it: MTC writes the mode of a volume since 1.8.4. */
    Optional<Fact<String>> volumes() {
        Map<String, CapturedObject> modes = new LinkedHashMap<>();
        for (Plan plan : plans) {
            if (!plan.indirect()) {
                plan.object()
                        .nodes("spec", "persistentVolumes")
                        .map(YamlMapping.class::cast)
                        .filter(volume -> volume.mapping("selection")
                                .filter(selection -> selection
                                                .text("action")
                                                .filter("copy"::equals)
                                                .isPresent()
                                        && selection
                                                .text("copyMethod")
                                                .filter("snapshot"::equals)
                                                .isEmpty())
                                .isPresent())
                        .flatMap(volume -> volume.mapping("pvc").flatMap(pvc -> pvc.text("volumeMode")).stream())
                        .forEach(mode -> modes.putIfAbsent(mode, plan.object()));
            }
        }
        return Optional.ofNullable(modes.get("Block"))
                .map(object -> Fact.of(modes.containsKey("Filesystem") ? "both" : "block", object));
    }
}
