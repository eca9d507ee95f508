package dev.mtcgitops.git;

import static dev.mtcgitops.git.Printable.quoted;

import dev.mtcgitops.diagnostic.Problem;

/** Why a commit cannot be signed, or ascribed, as flags ask. */
final class SigningProblems {
    private static final String ANOTHER =
            "`ssh-keygen -t ed25519 -N '' -f FILE` makes a key; keep it where only the job that publishes can read it.";

    private SigningProblems() {}

    static Problem unreadable(String file) {
        return key(file, "cannot be read", "Name the file of a private key of OpenSSH.");
    }

    static Problem noKey(String file) {
        return key(file, "is not a private key of OpenSSH", ANOTHER);
    }

    static Problem publicKey(String file) {
        return key(file, "is a public key", "The private key is the file of that name without `.pub`.");
    }

    static Problem passphrase(String file) {
        return key(file, "has a passphrase, and nobody is there to type it", ANOTHER);
    }

    static Problem otherKind(String file) {
        return key(file, "is not an Ed25519 key", ANOTHER);
    }

    private static Problem key(String file, String fault, String hint) {
        return Problem.of("GIT-019", "The key of `--sign-key`, " + quoted(file) + ", " + fault + ".", hint);
    }

    static Problem person(String flag, String value) {
        return Problem.of(
                "GIT-019",
                quoted(flag + " " + value) + " is not a name with a mail address.",
                "Write the name, then the mail address in angle brackets, as `git log` shows them.");
    }
}
