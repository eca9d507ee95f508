package dev.mtcgitops.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class FilePackerTest {
    private static final String TEXT = "apiVersion: v1\nkind: Namespace\n";

    private final FilePacker packer = new FilePacker();

    private static SortedMap<String, byte[]> contents(byte[]... contents) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (byte[] content : contents) {
            files.put("f" + files.size(), content);
        }
        return files;
    }

    private void requireKept(SortedMap<String, byte[]> contents) {
        SortedMap<String, RenderedFile> files = packer.pack(contents);

        assertThat(files.keySet()).isEqualTo(contents.keySet());
        files.forEach((path, file) -> {
            assertThat(file.content()).isEqualTo(contents.get(path));
            assertThat(file).isEqualTo(RenderedFile.of(contents.get(path)));
        });
    }

    @Test
    void keepsContentsLikeAndUnlikeTheFirst() {
        Random random = new Random(1);
        byte[] large = new byte[200_000];
        random.nextBytes(large);

        requireKept(contents(TEXT.getBytes(UTF_8), "b: é\n".getBytes(UTF_8)));
        requireKept(contents(TEXT.getBytes(UTF_8), TEXT.repeat(9000).getBytes(UTF_8)));
        requireKept(contents(large, new byte[0], new byte[] {1}));
    }

    @Test
    void packsAgainstTheEndOfFirstContentsThatAreLong() {
        byte[] large = new byte[100_000];
        new Random(2).nextBytes(large);

        requireKept(contents(large));
        requireKept(contents(large, TEXT.getBytes(UTF_8)));
    }
}
