package dev.mtcgitops.render;

import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.model.ResourceId;
import dev.mtcgitops.resolve.ClusterPlan;
import dev.mtcgitops.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;

/** Renders the manifests of a cluster from its plan. Safe for any number of threads. */
public final class ManifestRenderer {
    private final TemplateRoom templates = new TemplateRoom();

    /** The manifests of {@code plan}, by identity; no overlay is applied yet. */
    public List<Manifest> render(ClusterPlan plan) {
        List<Manifest> manifests = new ArrayList<>();
        for (Catalogue kind : Catalogue.KINDS) {
            for (Rendering rendering : kind.renderings().apply(plan)) {
                YamlMapping tree = templates.render(kind.template(), rendering.view());
                manifests.add(new Manifest(ResourceId.of(tree), tree, rendering.uses()));
            }
        }
        manifests.sort((a, b) -> a.id().compareTo(b.id()));
        return manifests;
    }

    /** Makes the lines of the templates known to reports. */
    public static void remember(SourceTexts texts) {
        for (Catalogue kind : Catalogue.KINDS) {
            texts.putOwn(TemplateRoom.fileOf(kind.template()), TemplateLoading.text(kind.template()));
        }
    }
}
