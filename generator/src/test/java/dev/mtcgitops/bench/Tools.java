package dev.mtcgitops.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The programs of others that are measured beside ours, where they are: pinned ones first, else those of {@code PATH}. */
final class Tools {
    /** How each tells its version. */
    private static final Map<String, List<String>> VERSIONS = new LinkedHashMap<>();

    static {
        VERSIONS.put("kubectl", List.of("version", "--client"));
        VERSIONS.put("kustomize", List.of("version"));
        VERSIONS.put("helm", List.of("version", "--short"));
        VERSIONS.put("git", List.of("--version"));
        VERSIONS.put("cp", List.of("--version"));
    }

    private final Map<String, Path> found = new LinkedHashMap<>();

    /** Looks in {@code pinned}, then in the folders of {@code path}, a {@code PATH}. */
    Tools(Path pinned, String path) {
        List<Path> folders = Stream.concat(
                        Stream.of(pinned.toAbsolutePath()),
                        Stream.of(path.split(File.pathSeparator, -1)).map(Path::of))
                .toList();
        for (String name : VERSIONS.keySet()) {
            folders.stream()
                    .map(folder -> folder.resolve(name))
                    .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                    .findFirst()
                    .ifPresent(file -> found.put(name, file));
        }
    }

    Optional<Path> find(String name) {
        return Optional.ofNullable(found.get(name));
    }

    /** A line for each: its version, or that it is not here. */
    List<String> describe() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, List<String>> tool : VERSIONS.entrySet()) {
            Path file = found.get(tool.getKey());
            lines.add(tool.getKey() + ": "
                    + (file == null ? "not here, so not compared with" : version(file, tool.getValue())));
        }
        return lines;
    }

    private static String version(Path file, List<String> arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(file.toString()));
        words.addAll(arguments);
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return text.lines()
                .filter(line -> line.matches(".*[0-9].*"))
                .limit(2)
                .reduce((a, b) -> text.contains("Kustomize Version") ? a + ", " + b : a)
                .orElse("of an unknown version");
    }
}
