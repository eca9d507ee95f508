package dev.mtcgitops.read;

import dev.mtcgitops.model.Delivery;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code layout}, the directory of a cluster as a template. */
final class LayoutReader {
    private static final Pattern PLACE = Pattern.compile("\\{[^}]*}?");
    private static final String CLUSTER = "{cluster}";

    private LayoutReader() {}

    static Optional<String> read(Slot slot) {
        return Scalars.text(slot).filter(text -> {
            String fault = fault(text);
            if (!fault.isEmpty()) {
                slot.source().report(PlaceProblems.badLayout(fault), slot.at());
            }
            return fault.isEmpty();
        });
    }

    /** What is wrong with the layout {@code text}, or nothing. */
    private static String fault(String text) {
        Matcher places = PLACE.matcher(text);
        while (places.find()) {
            String place = places.group();
            if (!place.equals(CLUSTER) && !place.equals("{regime}")) {
                return "has the place `" + Shown.quoted(place) + "`; there are `{cluster}` and `{regime}`";
            }
        }
        if (!text.contains(CLUSTER)) {
            return "needs the place `{cluster}`";
        }
        if (text.startsWith("/")) {
            return "is not relative";
        }
        for (String segment : text.split("/", -1)) {
            if (segment.isEmpty()) {
                return "has an empty segment";
            }
            if (!Delivery.isLayoutSegment(segment)) {
                return "has the segment `" + Shown.quoted(segment) + "`, which is no portable folder name";
            }
        }
        return "";
    }

    /** Why the cluster cannot be told from its directory by a glob over directories, or nothing. */
    static String faultOfGlob(String layout) {
        List<String> segments = List.of(layout.split("/", -1));
        if (segments.get(0).indexOf('{') >= 0) {
            return "does not begin with a folder of its own";
        }
        return segments.contains(CLUSTER) ? "" : "has no segment that is `{cluster}` alone";
    }
}
