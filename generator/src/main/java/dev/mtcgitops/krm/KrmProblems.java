package dev.mtcgitops.krm;

import static dev.mtcgitops.diagnostic.Quoted.plain;
import static dev.mtcgitops.diagnostic.Quoted.quoted;

import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.diagnostic.Suggestion;
import dev.mtcgitops.model.ResourceId;
import java.util.Collection;
import java.util.List;

/** What can be wrong with a ResourceList. */
final class KrmProblems {
    private KrmProblems() {}

    static Problem notAList() {
        return Problem.of(
                "KRM-001",
                "Standard input is not a ResourceList.",
                "kustomize and kpt pass one. By hand, pass one document with `apiVersion: config.kubernetes.io/v1`, `kind: ResourceList` and `items`.");
    }

    static Problem unknownVersion(String apiVersion, List<String> known) {
        return Problem.of(
                "KRM-001",
                "The `apiVersion` of this ResourceList is " + quoted(apiVersion) + ", which is not known.",
                "It is "
                        + String.join(
                                " or ",
                                known.stream().map(one -> "`" + one + "`").toList()) + ".");
    }

    static Problem notObjects(String field) {
        return Problem.of(
                "KRM-001",
                quoted(field) + " is not what a ResourceList has there.",
                "`items` is a list of objects, and `functionConfig` is one object.");
    }

    static Problem noCluster() {
        return Problem.of(
                "KRM-002",
                "The functionConfig names no cluster.",
                "State `data.cluster` in a ConfigMap, or the annotation `" + FunctionConfig.CLUSTER_ANNOTATION
                        + "` on a document of mtc-gitops.");
    }

    static Problem foreignConfig(String kind) {
        return Problem.of(
                "KRM-003",
                "A functionConfig of kind " + quoted(kind) + " belongs to another function.",
                "Make it a ConfigMap (`apiVersion: v1`) with `data.cluster`, or a document of mtc-gitops.");
    }

    static Problem unknownCluster(String name, Collection<String> known) {
        return Problem.of(
                "KRM-004",
                "There is no cluster " + quoted(name) + " in the fleet.",
                Suggestion.nearest(name, known)
                        .map(meant -> "Did you mean `" + meant + "`?")
                        .orElse("The clusters are " + plain(String.join(", ", known)) + "."));
    }

    static Problem unknownField(String key, Collection<String> known) {
        return Problem.of(
                "KRM-005",
                "The functionConfig has the unknown field " + quoted("data." + key) + ".",
                Suggestion.nearest(key, known)
                        .map(meant -> "Did you mean `" + meant + "`?")
                        .orElse("Its fields are `data." + String.join("` and `data.", known) + "`."));
    }

    static Problem notText(String field) {
        return Problem.of("KRM-005", quoted(field) + " is not text.", "Write text; several files are one a line.");
    }

    static Problem standardInputAsFile() {
        return Problem.of(
                "KRM-005",
                "`-` in `data.files` would be standard input, which holds the ResourceList.",
                "Name a file or a directory.");
    }

    static Problem objectOfOthers(ResourceId id) {
        return Problem.of(
                "KRM-006",
                "The list holds " + quoted(id) + " already, and mtc-gitops did not render it.",
                "Remove it from the resources; a firewall that exists on the cluster belongs into `egressFirewalls`.");
    }
}
