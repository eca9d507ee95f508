package dev.mtcgitops.read;

import dev.mtcgitops.model.KnownVersions;
import dev.mtcgitops.model.MtcVersion;
import dev.mtcgitops.model.OpenShiftVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Readers of versions: unknown ones are errors, newer ones warnings. */
final class Versions {
    private static final Pattern VERSION = Pattern.compile("[0-9]+(?:\\.[0-9]+){1,2}");

    private Versions() {}

    static Optional<OpenShiftVersion> openshift(Slot slot) {
        return Scalars.text(slot, text -> OpenShiftVersion.parse(text).isPresent())
                .flatMap(text -> {
                    Optional<OpenShiftVersion> version = OpenShiftVersion.parse(text);
                    if (version.isEmpty()) {
                        slot.report(ScalarProblems.badVersion(
                                text, "OpenShift", example(text, OpenShiftVersion::parse, "\"4.14\"` or `\"4.14.3\"")));
                        return Optional.empty();
                    }
                    OpenShiftVersion stated = version.get();
                    if (KnownVersions.isNewer(stated)) {
                        slot.report(ScalarProblems.newerVersion("OpenShift", stated, KnownVersions.nearest(stated)));
                    } else if (!KnownVersions.isKnown(stated)) {
                        slot.report(ScalarProblems.unknownVersion(
                                "OpenShift",
                                stated,
                                KnownVersions.nearest(stated),
                                known(KnownVersions.openshift().stream().map(OpenShiftVersion::toString))));
                        return Optional.empty();
                    }
                    return version;
                });
    }

    static Optional<MtcVersion> mtc(Slot slot) {
        return Scalars.text(slot, text -> MtcVersion.parse(text).isPresent()).flatMap(text -> {
            Optional<MtcVersion> version = MtcVersion.parse(text);
            if (version.isEmpty()) {
                slot.report(
                        MtcVersion.parse(text + ".0")
                                        .filter(KnownVersions::isKnown)
                                        .isPresent()
                                ? ScalarProblems.noPatchLevel(text)
                                : ScalarProblems.badVersion(
                                        text, "MTC", example(text, MtcVersion::parse, "\"1.7.13\"")));
                return Optional.empty();
            }
            MtcVersion stated = version.get();
            String nearest = KnownVersions.nearest(stated).line();
            if (KnownVersions.isNewer(stated)) {
                slot.report(ScalarProblems.newerVersion("MTC", stated, nearest));
            } else if (!KnownVersions.isKnown(stated)) {
                slot.report(ScalarProblems.unknownVersion(
                        "MTC",
                        stated,
                        nearest,
                        known(KnownVersions.mtc().stream().map(MtcVersion::line))));
                return Optional.empty();
            }
            return version;
        });
    }

    /** The version inside of {@code text}, such as that of {@code v4.18}, as it should be written. */
    private static String example(String text, Function<String, ? extends Optional<?>> parse, String otherwise) {
        Matcher version = VERSION.matcher(text);
        return version.find() && parse.apply(version.group()).isPresent() ? "\"" + version.group() + "\"" : otherwise;
    }

    /** Says what {@code releases}, each {@code X.Y} and in order, are, with those that follow each other as one range. */
    private static String known(Stream<String> releases) {
        List<String> ranges = new ArrayList<>();
        String next = "";
        for (String release : releases.toList()) {
            if (release.equals(next)) {
                String first = ranges.remove(ranges.size() - 1).replaceFirst(" .*", "");
                ranges.add(first + " to " + release);
            } else {
                ranges.add(release);
            }
            int dot = release.indexOf('.');
            next = release.substring(0, dot + 1) + (Integer.parseInt(release.substring(dot + 1)) + 1);
        }
        int last = ranges.size() - 1;
        String before = String.join(", ", ranges.subList(0, last));
        return "Known are " + before + (last == 0 ? "" : last == 1 ? " and " : ", and ") + ranges.get(last) + ".";
    }
}
