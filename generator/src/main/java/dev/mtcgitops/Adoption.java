package dev.mtcgitops;

import dev.mtcgitops.adopt.AdoptedDocument;
import dev.mtcgitops.adopt.AdoptedFleet;
import dev.mtcgitops.adopt.FirstSync;
import dev.mtcgitops.capture.CapturedCluster;
import dev.mtcgitops.capture.Captures;
import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Severity;
import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.read.FleetReader;
import dev.mtcgitops.work.Progress;
import dev.mtcgitops.work.Workers;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A fleet made of captures. Its files are read as those of a user: what the reader refuses is taken out and named, and so is what the pipeline
 * reports in the end, so that the files hold no error that nobody was told of.
 *
 * @param files the texts of its files by path
 * @param firstSync what the first sync does to the MigrationControllers that exist
 */
public record Adoption(SortedMap<String, String> files, List<FirstSync.Effect> firstSync) {
    /** The rules of facts that a capture may lack, and the way to them. */
    private static final Map<String, String> WAYS = Map.of(
            "INPUT-007",
            "Which namespaces go from which cluster to which? Add a ClusterPair, or capture the control cluster with `oc get migplans.migration.openshift.io,migclusters.migration.openshift.io -n openshift-migration -o yaml`.",
            "INPUT-103",
            "Capture that cluster: `oc get clusterversions.config.openshift.io version -o yaml`, on OpenShift 3 `oc get --raw /version/openshift`; or add `openshift`.",
            "INPUT-104",
            "Capture that cluster: `oc get configmap migration-cluster-config -n openshift-migration -o yaml`; or add `mtc`.",
            "INPUT-106",
            "Capture that cluster: `oc get networks.config.openshift.io cluster -o yaml`; or add `networkPlugin`.",
            "EGR-002",
            "Capture the cluster that is dialled: `oc get services -n openshift-ingress -o yaml`, `oc get nodes -o yaml`, `oc get endpoints kubernetes -n default -o yaml`; or add the field that the message names.",
            "EP-004",
            "Do the clusters reach each other's service networks? If they do, add `sharedNetwork: true`.");

    /** Namespaces without Rsync need no policies, but where others isolate pods, the rule cannot tell that. */
    private static final String ISOLATED = "NP-009";

    /** Refused variables are taken out, whichever stage refuses them. */
    private static final String OF_VARIABLES = "MTC-VAR-";

    /**
     * Adopts the clusters of {@code captures}.
     *
     * @param progress is told what is done
     * @param into receives every finding
     * @return nothing if captures cannot be used or contradict each other
     * @throws dev.mtcgitops.diagnostic.Failure if something that exists cannot be read
     */
    public static Optional<Adoption> of(List<Captures.Named> captures, Progress progress, Diagnostics into) {
        List<CapturedCluster> captured = Captures.read(captures, progress, into);
        if (into.hasErrors()) {
            return Optional.empty();
        }
        AdoptedFleet fleet = AdoptedFleet.of(captured, into);
        if (into.hasErrors()) {
            return Optional.empty();
        }
        Workers workers = new Workers(1, progress);
        takeOutRefused(fleet, workers, into);
        reportErrors(fleet, workers, into);
        return Optional.of(new Adoption(fleet.files(), FirstSyncs.of(fleet, into)));
    }

    private static void takeOutRefused(AdoptedFleet fleet, Workers workers, Diagnostics into) {
        boolean changed = true;
        while (changed) {
            Diagnostics read = new Diagnostics();
            AdoptedInputs inputs = AdoptedInputs.of(fleet.files());
            FleetReader.read(workers, inputs.inputs(), new SourceTexts(), read);
            changed = takeOut(fleet, inputs.named(errors(read.sorted())), into);
            if (!changed) {
                Diagnostics found = new Diagnostics();
                Pipeline.run(inputs.inputs(), workers, new SourceTexts(), found);
                List<Diagnostic> errors = inputs.named(errors(found.sorted()));
                changed = takeOut(fleet, ofRule(OF_VARIABLES, errors), into);
                for (Diagnostic isolated : ofRule(ISOLATED, errors)) {
                    changed |= fleet.openPolicies(
                            isolated.at().file(), isolated.at().line());
                }
            }
        }
    }

    private static List<Diagnostic> ofRule(String prefix, List<Diagnostic> found) {
        return found.stream()
                .filter(diagnostic -> diagnostic.rule().startsWith(prefix))
                .toList();
    }

    private static List<Diagnostic> errors(List<Diagnostic> found) {
        return found.stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .toList();
    }

    /** From the last line to the first, so that lines stay where they are; of what was taken out, further errors do not count. */
    private static boolean takeOut(AdoptedFleet fleet, List<Diagnostic> errors, Diagnostics into) {
        List<Diagnostic> upwards = errors.stream()
                .filter(error -> error.at().hasPosition())
                .sorted(Comparator.comparing((Diagnostic error) -> error.at().file())
                        .thenComparing(error -> error.at().line(), Comparator.reverseOrder()))
                .toList();
        boolean changed = false;
        String file = "";
        int end = Integer.MAX_VALUE;
        for (Diagnostic error : upwards) {
            if (!error.at().file().equals(file)) {
                file = error.at().file();
                end = Integer.MAX_VALUE;
            }
            if (error.at().line() < end) {
                Optional<AdoptedDocument.Removed> removed =
                        fleet.remove(file, error.at().line());
                if (removed.isPresent()) {
                    end = removed.get().from();
                    changed = true;
                    into.report(
                            AdoptionProblems.refused(removed.get().title(), file, error.rule(), error.message()),
                            removed.get().at());
                }
            }
        }
        return changed;
    }

    private static void reportErrors(AdoptedFleet fleet, Workers workers, Diagnostics into) {
        Diagnostics found = new Diagnostics();
        AdoptedInputs inputs = AdoptedInputs.of(fleet.files());
        Pipeline.run(inputs.inputs(), workers, new SourceTexts(), found);
        for (Diagnostic error : inputs.named(errors(found.sorted()))) {
            String way = WAYS.get(error.rule());
            Location at = error.at().file().isEmpty()
                    ? Location.NONE
                    : Location.ofFile(error.at().file());
            into.report(
                    way == null
                            ? AdoptionProblems.reported(error.rule(), error.message(), error.hint())
                            : AdoptionProblems.missing(error.rule(), error.message(), way),
                    at);
        }
    }
}
