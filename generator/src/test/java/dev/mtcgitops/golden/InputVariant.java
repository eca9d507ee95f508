package dev.mtcgitops.golden;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The input of a case, written in another way that means the same. */
final class InputVariant {
    private static final Pattern SEPARATOR = Pattern.compile("(?m)^---\n");

    private InputVariant() {}

    /** With CR LF for LF. */
    static void crlf(GoldenCase golden, Path folder) throws IOException {
        for (Path file : copy(golden, folder)) {
            Files.writeString(file, Files.readString(file, ISO_8859_1).replace("\n", "\r\n"), ISO_8859_1);
        }
    }

    /** With every document in a file of its own, so named that they are read in the opposite order. */
    static void split(GoldenCase golden, Path folder) throws IOException {
        List<Path> files = copy(golden, folder);
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            if (isInput(file)) {
                List<String> documents = documents(file);
                Files.delete(file);
                for (int j = 0; j < documents.size(); j++) {
                    String name = "z%03d-%03d.yaml".formatted(999 - i, 999 - j);
                    Files.writeString(file.resolveSibling(name), documents.get(j));
                }
            }
        }
    }

    /** With the documents of every file in the opposite order. */
    static void reverse(GoldenCase golden, Path folder) throws IOException {
        for (Path file : copy(golden, folder)) {
            if (isInput(file)) {
                List<String> documents = new ArrayList<>(documents(file));
                Collections.reverse(documents);
                Files.writeString(file, "# reversed\n" + String.join("---\n", documents));
            }
        }
    }

    private static List<String> documents(Path file) throws IOException {
        return List.of(SEPARATOR.split(Files.readString(file)));
    }

    /** Captured files are no input: where they stand is part of what the input says. */
    private static boolean isInput(Path file) throws IOException {
        String name = file.getFileName().toString();
        return !name.startsWith(".")
                && (name.endsWith(".yaml") || name.endsWith(".yml"))
                && Files.readString(file, ISO_8859_1).contains("mtcgitops.dev/");
    }

    /** As it is. */
    static List<Path> copy(GoldenCase golden, Path folder) throws IOException {
        List<Path> copies = new ArrayList<>();
        try (Stream<Path> files = Files.walk(golden.input())) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Path copy = folder.resolve(golden.folder().relativize(file));
                Files.createDirectories(copy.getParent());
                copies.add(Files.copy(file, copy));
            }
        }
        return copies;
    }
}
