package dev.mtcgitops.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.yaml.YamlWriter;
import org.junit.jupiter.api.Test;

class ManifestRendererTest {
    @Test
    void rendersEveryKind() {
        for (Manifest manifest : new ManifestRenderer().render(Plans.full())) {
            System.out.println("# " + manifest.id() + "\n" + YamlWriter.write(manifest.tree()));
        }
        assertThat(new ManifestRenderer().render(Plans.full())).hasSize(5);
    }
}
