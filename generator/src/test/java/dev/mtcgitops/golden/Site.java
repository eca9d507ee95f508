package dev.mtcgitops.golden;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlReader;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One entry of a mapping or one item of a list in an input file: what a mutant changes.
 *
 * @param path kind and fields, such as {@code ClusterPair.spec.namespaces[].source}; a cluster described in a pair counts as a Cluster,
 *     and what stands in a patch follows a colon
 * @param text the file
 * @param key the key, of an entry
 * @param value the value
 * @param before the value of the entry or item before it
 * @param after where the entry or item after it begins
 * @param parent the mapping or list
 * @param holders the lines of what holds it, the nearest last: there a field that is missing is missed
 */
record Site(
        String path,
        SiteText text,
        Optional<YamlScalar> key,
        YamlNode value,
        Optional<YamlNode> before,
        Optional<YamlNode> after,
        YamlNode parent,
        List<Integer> holders) {
    private static final Set<String> IDLE_OVERLAYS = Set.of("firewalls", "openshift-4.18");

    /** All places of a file. */
    static List<Site> of(String file) {
        Walk walk = new Walk(new SiteText(file));
        boolean input = file.contains("mtcgitops.dev/");
        Diagnostics none = new Diagnostics();
        List<YamlNode> documents =
                input ? YamlReader.readInput("", file, none) : YamlReader.readCaptured("", file, none);
        for (YamlNode document : documents) {
            int holder = document.origin().written().line();
            walk.children(input ? kind((YamlMapping) document) : "captured", document, List.of(holder));
        }
        return walk.sites;
    }

    /** Those overlays of the corpus that apply to nothing are read, but nobody sees what they would do. */
    private static String kind(YamlMapping document) {
        String name = document.mapping("metadata").flatMap(m -> m.text("name")).orElse("");
        return (IDLE_OVERLAYS.contains(name) ? "idle" : "")
                + document.text("kind").orElse("");
    }

    /** Where the entry or item begins. */
    int start() {
        return key.map(text::start).orElseGet(() -> text.start(value));
    }

    private static final class Walk {
        private final SiteText text;
        private final List<Site> sites = new ArrayList<>();

        Walk(SiteText text) {
            this.text = text;
        }

        void children(String path, YamlNode node, List<Integer> holders) {
            if (node instanceof YamlMapping mapping) {
                List<YamlMapping.Entry> entries = new ArrayList<>();
                mapping.entries().forEach(entries::add);
                for (int i = 0; i < entries.size(); i++) {
                    YamlMapping.Entry entry = entries.get(i);
                    Optional<YamlNode> before = i == 0
                            ? Optional.empty()
                            : Optional.of(entries.get(i - 1).value());
                    Optional<YamlNode> after = i + 1 == entries.size()
                            ? Optional.empty()
                            : Optional.of(entries.get(i + 1).key());
                    String name = shared(path + "." + entry.key().value(), entry.value());
                    add(new Site(name, text, Optional.of(entry.key()), entry.value(), before, after, node, holders));
                }
            } else if (node instanceof YamlSequence sequence) {
                List<YamlNode> items = sequence.items();
                for (int i = 0; i < items.size(); i++) {
                    Optional<YamlNode> before = i == 0 ? Optional.empty() : Optional.of(items.get(i - 1));
                    Optional<YamlNode> after = i + 1 == items.size() ? Optional.empty() : Optional.of(items.get(i + 1));
                    add(new Site(path + "[]", text, Optional.empty(), items.get(i), before, after, node, holders));
                }
            } else if (path.endsWith("Overlay.spec.patches[].patch")) {
                YamlReader.readEmbedded("", text.lines(), (YamlScalar) node, new Diagnostics())
                        .ifPresent(tree -> children(path + ":", tree, holders));
            }
        }

        private void add(Site site) {
            sites.add(site);
            List<Integer> holders = new ArrayList<>(site.holders);
            holders.add(site.text.line(site.start()));
            children(site.path, site.value, List.copyOf(holders));
        }

        private static String shared(String path, YamlNode value) {
            boolean end = path.equals("ClusterPair.spec.source") || path.equals("ClusterPair.spec.target");
            return end && value instanceof YamlMapping ? "Cluster.spec" : path;
        }
    }
}
