package dev.mtcgitops.check;

import static dev.mtcgitops.diagnostic.Quoted.quoted;

import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.model.OpenShiftVersion;
import java.util.List;
import java.util.stream.Collectors;

/** Differences between a manifest and the description of its kind. */
final class ShapeProblems {
    private ShapeProblems() {}

    static Problem unknownField(FieldPath field, String kind, String suggestion) {
        return Problem.of(
                "OUTPUT-012",
                "There is no field " + quoted(field) + " in manifests of kind " + kind + ".",
                spaced(suggestion)
                        + "API servers before Kubernetes 1.25 drop unknown fields silently, and the rest can mean something else.");
    }

    static Problem notOnRelease(FieldPath field, String kind, OpenShiftVersion openshift) {
        return Problem.of(
                "OUTPUT-012",
                "There is no field " + quoted(field) + " in manifests of kind " + kind + " on OpenShift " + openshift
                        + ".",
                "The API server would refuse it or drop it silently: limit the overlay to releases that have the field with `when`.");
    }

    static Problem notInFirewall(String field, String cluster) {
        return Problem.of(
                "OUTPUT-012",
                "An EgressNetworkPolicy has no " + quoted(field) + ", and cluster " + quoted(cluster)
                        + " would drop it silently.",
                "Write the rule without it: an API server that prunes a field changes what the rule means.");
    }

    static Problem missing(FieldPath field, String kind) {
        return Problem.of(
                "OUTPUT-013",
                "Manifests of kind " + kind + " need " + quoted(field) + ", and it is missing.",
                "An overlay removed it, or set the surrounding mapping without it.");
    }

    static Problem noSelector(FieldPath field, List<String> choice) {
        return Problem.of(
                "OUTPUT-013",
                quoted(field) + " needs one of " + listed(choice) + ", and has none.",
                "Add one of them, or remove the whole entry.");
    }

    static Problem noValues(FieldPath field, String operator) {
        return Problem.of(
                "OUTPUT-013",
                "The operator " + quoted(operator) + " needs `values`, and " + quoted(field) + " has none.",
                "List the values, or use `Exists` or `DoesNotExist`.");
    }

    static Problem wrongType(FieldPath field, String wanted) {
        return Problem.of(
                "OUTPUT-014",
                quoted(field) + " must be " + wanted + ".",
                "Quotes, brackets and dashes decide the type: the API server refuses any other.");
    }

    static Problem notOneOf(FieldPath field, List<String> words, String suggestion) {
        return Problem.of(
                "OUTPUT-015",
                quoted(field) + " must be one of " + listed(words) + ".",
                spaced(suggestion)
                        + "The patterns of some CRDs let similar words pass, and network plugins read them as something else.");
    }

    static Problem severalSelectors(FieldPath field, List<String> selectors, OpenShiftVersion openshift) {
        return Problem.of(
                "OUTPUT-016",
                quoted(field) + " has " + listed(selectors) + ", which exclude each other on OpenShift " + openshift
                        + ".",
                "Write one entry per selector; an API server that does not know one of them drops it and keeps the other.");
    }

    static Problem needlessValues(FieldPath field, String operator) {
        return Problem.of(
                "OUTPUT-016",
                "The operator " + quoted(operator) + " has no `values`, and " + quoted(field) + " lists some.",
                "Remove `values`, or use `In` or `NotIn`.");
    }

    static Problem badValue(FieldPath field, String wanted) {
        return Problem.of(
                "OUTPUT-017",
                quoted(field) + " must be " + wanted + ".",
                "Not every API server checks this, and network plugins ignore such a value or read it as something else.");
    }

    static Problem badName(FieldPath field, String wanted) {
        return Problem.of(
                "OUTPUT-018", quoted(field) + " must be " + wanted + ".", "The API server refuses the object.");
    }

    private static String listed(List<String> words) {
        return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
    }

    private static String spaced(String suggestion) {
        return suggestion.isEmpty() ? "" : suggestion + " ";
    }
}
