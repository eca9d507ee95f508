package dev.mtcgitops.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mtcgitops.model.ControlObject;
import dev.mtcgitops.model.ResourceId;
import java.util.Locale;

/**
 * The path of an object: a pure function of its identity, in lower case and made of letters, digits and {@code . _ - %}
 * only, so that it means the same to every file system, to Git and to a URL.
 *
 * <p>Names on a cluster may hold anything but {@code /} and {@code %}; other bytes are written as {@code %} and two hex
 * digits, so different names keep different files.
 */
public final class OutputPath {
    /** The longest name of a file that common file systems take, in bytes. */
    private static final int LONGEST = 255;

    private static final int HASH_LENGTH = 16;

    private OutputPath() {}

    /** The beginning of the paths of a cluster's manifests. */
    public static String manifests(String directory) {
        return directory + "/manifests/";
    }

    /** The path of an object's file in the directory of its cluster. */
    public static String manifest(String directory, ResourceId id) {
        String namespace = id.namespace().isEmpty() ? "" : segment(id.namespace(), "") + "/";
        return manifests(directory) + namespace + segment(id.kind() + "-" + id.name(), ".yaml");
    }

    /** The path of a control object. */
    public static String control(ControlObject object) {
        ResourceId id = object.manifest().id();
        return object.directory() + "/" + segment(id.kind() + "-" + id.name(), ".yaml");
    }

    /** Whether {@code path} is in a directory of control objects. */
    public static boolean isControl(String path) {
        return Layout.CONTROL_DIRECTORIES.stream().anyMatch(directory -> path.startsWith(directory + "/"));
    }

    /** The path of the list of a cluster's manifests. */
    public static String kustomization(String directory) {
        return directory + "/kustomization.yaml";
    }

    private static String segment(String text, String extension) {
        String lower = text.toLowerCase(Locale.ROOT);
        StringBuilder safe = new StringBuilder();
        for (byte unit : lower.getBytes(UTF_8)) {
            char c = (char) (unit & 0xff);
            // A leading dot would hide the file, or make it `..` or `.git`.
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.' && safe.length() > 0) {
                safe.append(c);
            } else {
                safe.append('%').append(String.format(Locale.ROOT, "%02x", (int) c));
            }
        }
        int room = LONGEST - extension.length();
        if (safe.length() > room) {
            String hash = BlobId.of(lower.getBytes(UTF_8)).substring(0, HASH_LENGTH);
            safe.setLength(room - hash.length() - 1);
            safe.append('-').append(hash);
        }
        return safe.append(extension).toString();
    }
}
