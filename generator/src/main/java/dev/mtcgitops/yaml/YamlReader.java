package dev.mtcgitops.yaml;

import dev.mtcgitops.diagnostic.Diagnostics;
import java.util.List;
import java.util.Optional;

/** Reads YAML text into trees with positions. Never throws for bad text: every problem becomes a diagnostic. */
public final class YamlReader {
    private YamlReader() {}

    /**
     * Reads input documents through the strict doors: only text that every YAML 1.1 and 1.2 reader understands alike.
     *
     * @param file name for positions
     * @param text the whole text
     * @return the documents that hold something; a document with a problem may be missing or lack the part concerned
     */
    public static List<YamlNode> readInput(String file, String text, Diagnostics into) {
        throw new UnsupportedOperationException();
    }

    /** Reads what {@code oc get -o yaml} prints: plain scalars as Go's reader takes them; syntax, duplicate keys and anchors checked as everywhere. */
    public static List<YamlNode> readCaptured(String file, String text, Diagnostics into) {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads the YAML or JSON text inside a scalar, strictly except that null is allowed; positions are those of the file.
     *
     * @param file name for positions
     * @param text the whole text of that file
     * @param scalar the scalar as read from it
     */
    public static Optional<YamlNode> readEmbedded(String file, String text, YamlScalar scalar, Diagnostics into) {
        throw new UnsupportedOperationException();
    }

    /** Reads one document of trusted text, leaving its scalars to {@code scalars}; a problem is a bug and throws {@link IllegalStateException}. */
    public static YamlNode readTrusted(String file, String text, ScalarFactory scalars) {
        throw new UnsupportedOperationException();
    }
}
