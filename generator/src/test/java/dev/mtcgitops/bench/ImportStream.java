package dev.mtcgitops.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A finished tree as the one commit that {@code git fast-import} reads. */
final class ImportStream {
    private ImportStream() {}

    static void write(Path tree, Path stream) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(stream));
                Stream<Path> files = Files.walk(tree)) {
            out.write("commit refs/heads/main\ncommitter A <a@example.com> 0 +0000\ndata 1\nx\n".getBytes(UTF_8));
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                byte[] content = Files.readAllBytes(file);
                String path = tree.relativize(file).toString().replace('\\', '/');
                out.write(("M 100644 inline " + path + "\ndata " + content.length + "\n").getBytes(UTF_8));
                out.write(content);
                out.write('\n');
            }
        }
    }
}
