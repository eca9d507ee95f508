package dev.mtcgitops.read;

import dev.mtcgitops.diagnostic.rule.InputRule;
import dev.mtcgitops.model.KnownVersions;
import dev.mtcgitops.model.MtcVersion;
import dev.mtcgitops.model.OpenShiftVersion;
import java.util.Optional;

/** Readers of versions: unknown ones are errors, newer ones warnings. */
final class Versions {
    private Versions() {}

    static Optional<OpenShiftVersion> openshift(Slot slot) {
        return Scalars.text(slot).flatMap(text -> {
            Optional<OpenShiftVersion> version = OpenShiftVersion.parse(text);
            if (version.isEmpty()) {
                slot.report(InputRule.BAD_VERSION, Shown.quoted(text), "OpenShift", "\"4.14\"` or `\"4.14.3\"");
                return Optional.empty();
            }
            OpenShiftVersion stated = version.get();
            if (KnownVersions.isNewer(stated)) {
                slot.report(InputRule.NEWER_VERSION, "OpenShift", stated, KnownVersions.nearest(stated));
            } else if (!KnownVersions.isKnown(stated)) {
                slot.report(
                        InputRule.UNKNOWN_VERSION,
                        "OpenShift",
                        stated,
                        KnownVersions.nearest(stated),
                        "Known are 3.7, 3.9 to 3.11, and 4.1 to "
                                + KnownVersions.openshift().last() + ".");
                return Optional.empty();
            }
            return version;
        });
    }

    static Optional<MtcVersion> mtc(Slot slot) {
        return Scalars.text(slot).flatMap(text -> {
            Optional<MtcVersion> version = MtcVersion.parse(text);
            if (version.isEmpty()) {
                slot.report(InputRule.BAD_VERSION, Shown.quoted(text), "MTC", "\"1.7.13\"");
                return Optional.empty();
            }
            MtcVersion stated = version.get();
            String nearest = "1." + KnownVersions.nearest(stated).minor();
            if (KnownVersions.isNewer(stated)) {
                slot.report(InputRule.NEWER_VERSION, "MTC", stated, nearest);
            } else if (!KnownVersions.isKnown(stated)) {
                slot.report(InputRule.UNKNOWN_VERSION, "MTC", stated, nearest, "Known are 1.4 to 1.8.");
                return Optional.empty();
            }
            return version;
        });
    }
}
