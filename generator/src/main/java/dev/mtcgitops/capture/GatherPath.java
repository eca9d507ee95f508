package dev.mtcgitops.capture;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The meaning of the path of a file inside of a capture. The layout of a must-gather is that of {@code oc adm inspect} (openshift/oc
 * {@code pkg/cli/admin/inspect}); MTC's own adds folders of its own for custom resources, plans
 * and remote clusters (migtools/must-gather {@code collection-scripts}).
 *
 * @param gathered whether the file is one of a must-gather
 * @param wanted whether it may hold an object that counts
 * @param cluster the name, to MTC, of the cluster that it is about, where that is not the cluster of the capture
 */
record GatherPath(boolean gathered, boolean wanted, Optional<String> cluster) {
    private static final Pattern ROOT = Pattern.compile("must-gather.*|inspect\\.local\\..*|.*-sha256-[0-9a-f]{64}");
    private static final List<String> SCOPES = List.of("cluster-scoped-resources", "namespaces");
    /** The control cluster, whatever its MigCluster is called. */
    private static final String HOST = "host";

    private static final String MIG_PLANS = "migplans";

    /** The meaning of {@code names}, from the top of the capture down to the file; {@code beside} a folder of resources, other files do not count. */
    static GatherPath of(List<String> names, boolean beside) {
        String file = names.get(names.size() - 1);
        int scope = -1;
        for (int i = 0; i < names.size() - 1 && scope < 0; i++) {
            scope = SCOPES.contains(names.get(i)) ? i : -1;
        }
        if (scope >= 0) {
            boolean wanted = isYaml(file) && isWanted(names.subList(scope, names.size()));
            boolean ofMtc = names.get(scope + 1).equals("openshift-migration");
            return new GatherPath(true, wanted, ofMtc ? cluster(names.subList(0, scope)) : Optional.empty());
        }
        if (names.contains(MIG_PLANS)) {
            boolean plan = names.size() >= 3
                    && names.get(names.size() - 3).equals(MIG_PLANS)
                    && names.get(names.size() - 2).startsWith("migplan-");
            return new GatherPath(true, plan && isYaml(file), Optional.empty());
        }
        boolean gathered = beside || names.subList(0, names.size() - 1).stream().anyMatch(ROOT.asMatchPredicate());
        boolean version = file.startsWith("version") && file.endsWith(".txt");
        return new GatherPath(
                gathered, !gathered && (isYaml(file) || file.endsWith(".json") || version), Optional.empty());
    }

    /** Whether a folder of that name holds resources, so that the files beside it are logs and reports. */
    static boolean isScope(String name) {
        return SCOPES.contains(name);
    }

    /** {@code must-gather/clusters/NAME}, or {@code must-gather/NAME} as MTC 1.4.2 has it. */
    private static Optional<String> cluster(List<String> above) {
        int size = above.size();
        if (size < 2) {
            return Optional.empty();
        }
        boolean named =
                above.get(size - 2).equals("clusters") || above.get(size - 2).equals("must-gather");
        return Optional.of(above.get(size - 1))
                .filter(name ->
                        named && !name.equals(HOST) && !ROOT.matcher(name).matches());
    }

    private static boolean isWanted(List<String> names) {
        boolean namespaced = names.get(0).equals("namespaces");
        String namespace = namespaced ? names.get(1) : "";
        List<String> rest = names.subList(namespaced ? 2 : 1, names.size());
        if (namespaced && rest.size() == 1) {
            return rest.get(0).equals(namespace + ".yaml");
        }
        Optional<CapturedKind> kind = switch (rest.size()) {
            // GROUP/PLURAL.yaml, a list
            case 2 -> CapturedKind.inFolder(rest.get(0), withoutExtension(rest.get(1)));
            // GROUP/PLURAL/NAME.yaml; crs/PLURAL.GROUP/NAME.yaml; pods/POD/POD.yaml
            case 3 -> rest.get(0).equals("crs") ? ofResource(rest.get(1)) : inFolder(rest.get(0), rest.get(1));
            default -> Optional.empty();
        };
        return kind.filter(known -> !namespaced || known.isIn(namespace)).isPresent();
    }

    private static Optional<CapturedKind> inFolder(String group, String plural) {
        return group.equals("pods") ? Optional.of(CapturedKind.POD) : CapturedKind.inFolder(group, plural);
    }

    private static Optional<CapturedKind> ofResource(String resource) {
        int dot = resource.indexOf('.');
        return dot < 0
                ? Optional.empty()
                : CapturedKind.inFolder(resource.substring(dot + 1), resource.substring(0, dot));
    }

    private static boolean isYaml(String name) {
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static String withoutExtension(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }
}
