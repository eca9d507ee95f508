package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.model.Manifest;
import java.util.List;

/** All rules on the finished manifests of a cluster, overlays applied. */
public final class ManifestCheck {
    private ManifestCheck() {}

    /** Reports what is wrong with {@code manifests}, at the input, template or overlay line that brought it. */
    public static void check(List<Manifest> manifests, Diagnostics into) {
        for (Manifest manifest : manifests) {
            CredentialScan.scan(manifest, into);
            ControllerVariables.check(manifest, into);
            UnquotedValues.check(manifest, into);
        }
    }
}
