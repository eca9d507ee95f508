package dev.mtcgitops.capture;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Failure;
import dev.mtcgitops.diagnostic.Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Goes through a file, folder or archive, and reads the files that count in the order of their names; in an archive, in its own. */
final class CaptureWalk {
    private static final Pattern ARCHIVE = Pattern.compile(".*\\.(?:tar|tgz|tar\\.gz)");
    private static final Pattern OTHER_ARCHIVE = Pattern.compile(".*\\.(?:zip|xz|txz|bz2|tbz2?|zst|7z)");
    /** MTC's image leaves its files in it; other archives of a must-gather hold logs. */
    private static final String NESTED = "must-gather.tar.gz";

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final CaptureLimits limits;
    private final Diagnostics into;
    /** Takes the name, to MTC, of the cluster that an object is from, where that is another one. */
    private final BiConsumer<Optional<String>, CapturedObject> sink;

    CaptureWalk(CaptureLimits limits, Diagnostics into, BiConsumer<Optional<String>, CapturedObject> sink) {
        this.limits = limits;
        this.into = into;
        this.sink = sink;
    }

    /**
     * Reads what is at {@code path}, which the user called {@code name}.
     *
     * @throws Failure if it cannot be read
     */
    void read(String name, Path path) {
        try {
            String file = String.valueOf(path.getFileName());
            if (Files.isDirectory(path)) {
                folder(name, path, new ArrayList<>(), GatherPath.isScope(file) ? List.of(file) : List.of(), false);
            } else if (!Files.isRegularFile(path)) {
                into.report(CapturePathProblems.missing(name), Location.ofFile(name));
            } else if (OTHER_ARCHIVE.matcher(file).matches()) {
                into.report(CapturePathProblems.otherArchive(name), Location.ofFile(name));
            } else if (ARCHIVE.matcher(file).matches()) {
                archive(name, path);
            } else {
                GatherPath plain = new GatherPath(false, true, Optional.empty());
                try (InputStream in = Files.newInputStream(path)) {
                    file(name, in, Files.size(path), plain);
                }
            }
        } catch (RefusedArchive e) {
            into.report(CapturePathProblems.refused(name, e.reason()), Location.ofFile(name));
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    private static Failure unreadable(String name, IOException e) {
        String reason = e instanceof AccessDeniedException ? "permission denied" : "the system reports an error";
        return new Failure(
                Failure.Kind.IO, Diagnostic.of(CapturePathProblems.unreadable(name, reason), Location.ofFile(name)));
    }

    private void folder(String name, Path folder, List<String> above, List<String> scope, boolean beside)
            throws IOException {
        List<Path> children;
        try (Stream<Path> listed = Files.list(folder)) {
            children = listed.sorted().toList();
        } catch (UncheckedIOException e) {
            throw unreadable(name, new IOException(e));
        } catch (IOException e) {
            throw unreadable(name, e);
        }
        boolean gathered =
                beside || children.stream().anyMatch(child -> GatherPath.isScope(String.valueOf(child.getFileName())));
        for (Path child : children) {
            limits.entry();
            String file = String.valueOf(child.getFileName());
            String childName = name + (name.endsWith("/") ? "" : "/") + file;
            List<String> names = new ArrayList<>(above);
            names.add(file);
            if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                folder(childName, child, names, scope, gathered);
                continue;
            }
            List<String> whole = new ArrayList<>(scope);
            whole.addAll(names);
            GatherPath path = GatherPath.of(whole, gathered);
            boolean archive = isNested(file, path.gathered());
            if (!path.wanted() && !archive) {
                continue;
            }
            if (!Files.isRegularFile(child, LinkOption.NOFOLLOW_LINKS)) {
                into.report(CaptureFileProblems.link(), Location.ofFile(childName));
            } else if (archive) {
                archive(childName, child);
            } else {
                try (InputStream in = Files.newInputStream(child)) {
                    file(childName, in, Files.size(child), path);
                } catch (AccessDeniedException e) {
                    throw unreadable(childName, e);
                }
            }
        }
    }

    private static boolean isNested(String file, boolean gathered) {
        return gathered ? file.equals(NESTED) : ARCHIVE.matcher(file).matches();
    }

    private void archive(String name, Path path) throws IOException {
        try (InputStream file = Files.newInputStream(path);
                Unpacked content = Unpacked.of(file)) {
            archive(name, content, 1);
        } catch (RefusedArchive e) {
            into.report(CapturePathProblems.refused(name, e.reason()), Location.ofFile(name));
        }
    }

    private void archive(String name, Unpacked content, int nesting) throws IOException {
        TarReader tar = new TarReader(content);
        for (Optional<TarReader.Member> next = tar.next(); next.isPresent(); next = tar.next()) {
            limits.entry();
            TarReader.Member member = next.get();
            GatherPath path = GatherPath.of(member.names(), false);
            String memberName = name + "/" + String.join("/", member.names());
            String file = member.names().get(member.names().size() - 1);
            if (isNested(file, path.gathered())) {
                if (nesting == CaptureLimits.NESTING) {
                    throw new RefusedArchive("it holds archives in archives in archives");
                }
                archive(memberName, Unpacked.of(tar.content(member)), nesting + 1);
            } else if (path.wanted()) {
                file(memberName, tar.content(member), member.size(), path);
            }
        }
    }

    private void file(String name, InputStream in, long size, GatherPath path) throws IOException {
        if (size > CaptureLimits.FILE) {
            into.report(CaptureFileProblems.tooLarge(), Location.ofFile(name));
            return;
        }
        Optional<String> text = text(in);
        if (text.isPresent()) {
            ObjectReader.read(name, text.get(), path.gathered(), into, object -> sink.accept(path.cluster(), object));
        } else {
            into.report(CaptureFileProblems.notUtf8(), Location.ofFile(name));
        }
    }

    /** The text in UTF-8 that {@code in} delivers; its bytes are not needed any more when it is read. */
    private Optional<String> text(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(CaptureLimits.FILE);
        limits.read(bytes.length);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
