package dev.mtcgitops.read;

import dev.mtcgitops.model.ExistingPolicy;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.OcCommand;
import dev.mtcgitops.network.PolicyForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code networkPolicies} of a cluster: files with captured NetworkPolicies. */
final class CapturedPolicies {
    private static final List<String> KINDS = List.of("NetworkPolicy");

    static final Shape<List<ExistingPolicy>> POLICIES =
            Shape.of(CapturedPolicies::read, policies -> Written.list(policies, ExistingPolicy::manifest));

    private CapturedPolicies() {}

    private static Optional<List<ExistingPolicy>> read(Slot slot) {
        return slot.items("files").map(files -> {
            List<ExistingPolicy> policies = new ArrayList<>();
            for (Slot file : files) {
                for (Slot object : CapturedFile.objects(file, KINDS, OcCommand.capture("networkPolicies"))) {
                    Fields.lenient(object, "a captured object")
                            .flatMap(CapturedPolicies::policy)
                            .ifPresent(policies::add);
                }
            }
            return List.copyOf(policies);
        });
    }

    private static Optional<ExistingPolicy> policy(Fields object) {
        Optional<Fields> metadata = object.requiredSlot("metadata").flatMap(slot -> Fields.lenient(slot, "`metadata`"));
        Optional<Located<String>> namespace = metadata.flatMap(fields -> fields.required("namespace", Names::label));
        Optional<Located<String>> name = metadata.flatMap(fields -> fields.required("name", Scalars::text));
        name.ifPresent(given -> PolicyForm.fault(object.mapping())
                .ifPresent(part -> object.source()
                        .report(
                                CaptureProblems.badPolicy(given.value()),
                                part.origin().written())));
        return namespace.flatMap(place -> name.map(given -> new ExistingPolicy(place, given, object.mapping())));
    }
}
