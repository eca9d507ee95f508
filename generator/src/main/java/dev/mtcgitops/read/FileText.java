package dev.mtcgitops.read;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Failure;
import dev.mtcgitops.diagnostic.Location;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Optional;

/** The door every text comes through: regular files of at most 16 MiB in UTF-8. */
final class FileText {
    static final int LIMIT = 16 * 1024 * 1024;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private FileText() {}

    /**
     * The text of {@code path} in {@code source}, or nothing after a report.
     *
     * @throws Failure if the file cannot be read
     */
    static Optional<String> read(FileSource source, Path path, String name, Diagnostics into) {
        try (InputStream in = source.open(path)) {
            return read(in, name, into);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /** The text that {@code in} delivers, or nothing after a report. */
    static Optional<String> read(InputStream in, String name, Diagnostics into) throws IOException {
        byte[] bytes = in.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            into.report(FileProblems.tooLarge(), Location.ofFile(name));
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
            return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            into.report(FileProblems.notUtf8(buffer.position() + 1), Location.ofFile(name));
            return Optional.empty();
        }
    }

    /** What to throw when {@code name} cannot be read. */
    static Failure unreadable(String name, IOException e) {
        String reason = e instanceof AccessDeniedException ? "permission denied" : "the system reports an error";
        return new Failure(
                Failure.Kind.IO, Diagnostic.of(FileProblems.unreadable(name, reason), Location.ofFile(name)));
    }
}
