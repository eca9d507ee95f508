package dev.mtcgitops.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.model.Delivery;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Rendered trees for tests. */
final class Trees {
    static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);

    private Trees() {}

    /** A tree of alternating paths and contents. */
    static RenderedTree rendered(String... pathsAndContents) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < pathsAndContents.length; i += 2) {
            files.put(pathsAndContents[i], pathsAndContents[i + 1].getBytes(UTF_8));
        }
        return tree(files, DIGEST);
    }

    static RenderedTree rendered(Map<String, String> files) {
        SortedMap<String, byte[]> bytes = new TreeMap<>();
        files.forEach((path, content) -> bytes.put(path, content.getBytes(UTF_8)));
        return tree(bytes, DIGEST);
    }

    /** The files of a fleet in the default layout. */
    static RenderedTree tree(Map<String, byte[]> contents, String digest) {
        SortedMap<String, RenderedFile> files = new TreeMap<>();
        contents.forEach((path, content) -> files.put(path, RenderedFile.of(content)));
        return new RenderedTree(
                files, new Layout(Delivery.DEFAULT_LAYOUT).ownDirectories(List.of()), digest, new TreeMap<>());
    }

    static List<String> changes(TreePlan plan) {
        return plan.changes().stream()
                .map(c -> c.action().text() + " " + c.path())
                .toList();
    }

    static List<String> drift(TreePlan plan) {
        return plan.drift().stream().map(d -> d.cause().text() + " " + d.path()).toList();
    }

    static List<String> refusals(TreePlan plan) {
        return plan.refusals().stream().map(d -> d.rule() + " " + d.at()).toList();
    }

    static List<String> messages(TreePlan plan) {
        return plan.refusals().stream().map(Diagnostic::message).toList();
    }
}
