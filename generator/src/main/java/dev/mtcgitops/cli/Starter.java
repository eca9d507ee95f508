package dev.mtcgitops.cli;

import dev.mtcgitops.model.PackagedText;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files of a fleet that teaches. */
final class Starter {
    /** Who applies the manifests; a person with {@code oc} needs no Delivery. */
    enum Consumer {
        ARGOCD,
        FLUX,
        OC
    }

    /** Where jobs run. */
    enum Ci {
        GITHUB(".github/workflows/migration-manifests.yml", "docs/ci/github-actions.yml"),
        GITLAB(".gitlab-ci.yml", "docs/ci/gitlab-ci.yml");

        private final String path;
        private final String text;

        Ci(String path, String text) {
            this.path = path;
            this.text = text;
        }
    }

    private static final String PACKAGED = "dev/mtcgitops/starter/";
    /** The folder that the jobs read. */
    private static final String FOLDER = "pairs/";

    private Starter() {}

    /** Their texts by path; without {@code ci} there are no jobs. */
    static SortedMap<String, String> files(Consumer consumer, @Nullable Ci ci) {
        SortedMap<String, String> files = new TreeMap<>();
        for (String name : List.of("clusters.yaml", "overlays.yaml", "shop.yaml")) {
            files.put(FOLDER + name, PackagedText.of(PACKAGED + name));
        }
        if (consumer != Consumer.OC) {
            files.put(FOLDER + "delivery.yaml", PackagedText.of(PACKAGED + "delivery-" + Words.of(consumer) + ".yaml"));
        }
        if (ci != null) {
            files.put(ci.path, PackagedText.of(ci.text));
        }
        return files;
    }
}
