package dev.mtcgitops.cli;

import dev.mtcgitops.capture.Captures;
import dev.mtcgitops.model.Labels;
import dev.mtcgitops.model.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The flags that name captures. */
final class CaptureOptions extends ReportOptions {
    private List<String> clusters = List.of();

    /** The captures; a word without a name belongs to the cluster before it. */
    List<Captures.Named> captures(Console console) {
        if (clusters.isEmpty()) {
            throw wrong("--cluster is missing: a name, =, and the path of what was captured of the cluster");
        }
        List<Captures.Named> captures = new ArrayList<>();
        String name = "";
        for (String word : clusters) {
            int equals = word.indexOf('=');
            boolean named = equals >= 0 && (name.isEmpty() || Labels.isDnsLabel(word.substring(0, equals)));
            if (named) {
                name = word.substring(0, equals);
                check(name);
            }
            if (name.isEmpty()) {
                throw wrong("--cluster takes NAME=PATH");
            }
            if (!named && word.startsWith("-")) {
                throw wrong("unknown flag `" + word.split("=", 2)[0] + "`");
            }
            String path = named ? word.substring(equals + 1) : word;
            captures.add(new Captures.Named(name, path, path(console, "--cluster", path)));
        }
        return captures;
    }

    private void check(String name) {
        if (!Labels.isDnsLabel(name)) {
            throw wrong("--cluster takes NAME=PATH, and a name has at most 63 lower-case letters, digits and -");
        }
        if (Arrays.stream(Side.values()).anyMatch(side -> side.text().equals(name))) {
            throw wrong("--cluster cannot call a cluster " + name + ", which names a side of a pair");
        }
    }

    @Override
    void input(VerbSpec verb) {
        // Not required: a misspelt flag would then be reported as a missing one.
        verb.texts(
                "--cluster",
                "NAME=PATH",
                "1..*",
                "A cluster and its capture: a file, directory or .tar.gz; repeatable.",
                value -> clusters = value);
    }
}
