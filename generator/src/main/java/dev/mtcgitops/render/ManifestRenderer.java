package dev.mtcgitops.render;

import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.model.ControlObject;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.model.ResourceId;
import dev.mtcgitops.resolve.ClusterPlan;
import dev.mtcgitops.template.YamlTemplates;
import dev.mtcgitops.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Renders the manifests of a cluster from its plan. Safe for any number of threads. */
public final class ManifestRenderer {
    /** FreeMarker is loaded with the first template, so that input without a sound cluster needs none. */
    private static final class Templates {
        static final YamlTemplates ROOM = new YamlTemplates();
    }

    /** The manifests of {@code plan}, by identity; no overlay is applied yet. */
    public List<Manifest> render(ClusterPlan plan) {
        List<Manifest> manifests = new ArrayList<>();
        for (Catalogue kind : Catalogue.KINDS) {
            for (Rendering rendering : kind.renderings().apply(plan)) {
                YamlMapping tree = Templates.ROOM.render(kind.template(), rendering.view());
                manifests.add(new Manifest(ResourceId.of(tree), tree, rendering.uses()));
            }
        }
        manifests.sort((a, b) -> a.id().compareTo(b.id()));
        return manifests;
    }

    /** The control objects of {@code plan}, by directory and identity; overlays are about clusters and never apply to them. */
    public List<ControlObject> render(ControlPlan plan) {
        List<ControlObject> objects = new ArrayList<>();
        for (ControlCatalogue kind : ControlCatalogue.KINDS) {
            for (ControlCatalogue.Placed placed : kind.renderings().apply(plan)) {
                YamlMapping tree = Templates.ROOM.render(kind.template(), placed.view());
                objects.add(new ControlObject(placed.directory(), new Manifest(ResourceId.of(tree), tree, List.of())));
            }
        }
        objects.sort(Comparator.comparing(ControlObject::directory)
                .thenComparing(object -> object.manifest().id()));
        return objects;
    }

    /** Makes the lines of the templates known to reports. */
    public static void remember(SourceTexts texts) {
        Stream.concat(
                        Catalogue.KINDS.stream().map(Catalogue::template),
                        ControlCatalogue.KINDS.stream().map(ControlCatalogue::template))
                .forEach(template -> texts.putOwn(YamlTemplates.fileOf(template), YamlTemplates.text(template)));
    }
}
