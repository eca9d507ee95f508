package dev.mtcgitops.git;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.git.SourceCommit.Signature;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The author, committer and dates of a commit: never the person and the clock of the machine that makes it. */
public final class Provenance {
    private static final long YEAR_2000 = 946_684_800;
    /** The last second of the year 9999, beyond which readers of dates differ. */
    private static final long LATEST = 253_402_300_799L;

    private static final String NAME = "mtc-gitops";
    private static final String EMAIL = "mtc-gitops@localhost";

    private static final Pattern PERSON = Pattern.compile("([^<>\\s](?:[^<>]*[^<>\\s])?) <([^<>\\s]+@[^<>\\s]+)>");

    private final @Nullable SourceCommit source;
    private final Signature author;
    private final Signature committer;
    private final @Nullable SigningKey key;

    private Provenance(@Nullable SourceCommit source, Signature author, Signature committer, @Nullable SigningKey key) {
        this.source = source;
        this.author = author;
        this.committer = committer;
        this.key = key;
    }

    /** Author, committer and times of {@code source}. */
    public static Provenance of(SourceCommit source) {
        return new Provenance(source, source.author(), source.committer(), null);
    }

    /**
     * Input that no commit holds: written by this program, at a time that the caller gives.
     *
     * @param sourceDateEpoch value of {@code SOURCE_DATE_EPOCH}, seconds since 1970
     *     (<a href="https://reproducible-builds.org/specs/source-date-epoch/">specification</a>); empty or null if unset:
     *     the year 2000
     * @return nothing where the value is malformed, which is reported
     */
    public static Optional<Provenance> ofDate(@Nullable String sourceDateEpoch, Diagnostics into) {
        if (sourceDateEpoch == null || sourceDateEpoch.isEmpty()) {
            return Optional.of(at(YEAR_2000));
        }
        if (!sourceDateEpoch.matches("[0-9]{1,12}") || Long.parseLong(sourceDateEpoch) > LATEST) {
            into.report(RepositoryProblems.sourceDateEpoch(sourceDateEpoch), Location.NONE);
            return Optional.empty();
        }
        return Optional.of(at(Long.parseLong(sourceDateEpoch)));
    }

    private static Provenance at(long seconds) {
        Signature self = new Signature(NAME, EMAIL, Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
        return new Provenance(null, self, self, null);
    }

    /**
     * This one by other people, at the same times.
     *
     * @param author as Git writes a person, {@code Ada <ada@example.com>}; null for the same one
     * @param committer in the same form
     * @return nothing where one of them is malformed, which is reported
     */
    public Optional<Provenance> by(@Nullable String author, @Nullable String committer, Diagnostics into) {
        Optional<Signature> one = person("--author", author, this.author, into);
        Optional<Signature> other = person("--committer", committer, this.committer, into);
        return one.flatMap(by -> other.map(with -> new Provenance(source, by, with, key)));
    }

    private static Optional<Signature> person(String flag, @Nullable String text, Signature usual, Diagnostics into) {
        if (text == null) {
            return Optional.of(usual);
        }
        Matcher person = PERSON.matcher(text);
        if (!person.matches() || !Printable.isPlain(text)) {
            into.report(SigningProblems.person(flag, text), Location.NONE);
            return Optional.empty();
        }
        return Optional.of(new Signature(person.group(1), person.group(2), usual.when(), usual.zone()));
    }

    /** This one, and the commit is signed. */
    public Provenance signedWith(SigningKey with) {
        return new Provenance(source, author, committer, with);
    }

    /** The key that signs the commit, if there is one. */
    Optional<SigningKey> key() {
        return Optional.ofNullable(key);
    }

    /** The commit the input was read from, if there is one. */
    public Optional<SourceCommit> source() {
        return Optional.ofNullable(source);
    }

    /** Whether a commit holds the input as it was read. */
    public boolean isClean() {
        return source != null && source.state() == SourceCommit.State.CLEAN;
    }

    Signature author() {
        return author;
    }

    Signature committer() {
        return committer;
    }
}
