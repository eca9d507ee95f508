package dev.mtcgitops.golden;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.approvaltests.Approvals;
import org.approvaltests.core.ApprovalWriter;
import org.approvaltests.core.Options;
import org.approvaltests.core.VerifyResult;
import org.approvaltests.namer.ApprovalNamer;
import org.approvaltests.reporters.QuietReporter;

/** An approved file that stands in the corpus under its own name; what differs from it is left in {@code target/received/}. */
record Approved(Path corpus, String path) implements ApprovalNamer {
    private static final Path RECEIVED = Path.of("target", "received");

    /** Fails unless the file holds exactly {@code text}. */
    void verify(String text) {
        Approvals.verify(
                new Bytes(text.getBytes(UTF_8)),
                this,
                new Options(QuietReporter.INSTANCE)
                        .withComparator((received, approved) -> VerifyResult.from(same(received, approved))));
    }

    private static boolean same(File received, File approved) {
        try {
            return approved.exists() && Files.mismatch(received.toPath(), approved.toPath()) < 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public File getApprovedFile(String extension) {
        return corpus.resolve(path).toFile();
    }

    @Override
    public File getReceivedFile(String extension) {
        return RECEIVED.resolve(path).toFile();
    }

    @Override
    public String getApprovalName() {
        return path;
    }

    @Override
    public String getSourceFilePath() {
        return corpus + File.separator;
    }

    @Override
    public ApprovalNamer addAdditionalInformation(String information) {
        return this;
    }

    @Override
    public String getAdditionalInformation() {
        return "";
    }

    /** Writes bytes as they are: a missing line break at the end is a difference, too. */
    private record Bytes(byte[] bytes) implements ApprovalWriter {
        @Override
        public File writeReceivedFile(File received) {
            try {
                Files.createDirectories(received.toPath().getParent());
                Files.write(received.toPath(), bytes);
                return received;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String getFileExtensionWithDot() {
            return "";
        }
    }
}
