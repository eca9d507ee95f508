package dev.mtcgitops.output;

import static dev.mtcgitops.diagnostic.Quoted.plain;
import static dev.mtcgitops.diagnostic.Quoted.quoted;

import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.model.ResourceId;
import java.nio.file.Path;

/** The problems between finished manifests and the files of a tree. */
final class OutputProblems {
    private OutputProblems() {}

    static Problem collision(ResourceId first, ResourceId second, String cluster, String path) {
        return Problem.of(
                "OUTPUT-001",
                quoted(first) + " and " + quoted(second) + " of cluster " + quoted(cluster)
                        + " would both be written to " + quoted(path) + ".",
                "File names are lower case: give one of the two objects a name that differs in more than letter case.");
    }

    static Problem sharedDirectory(ClusterDirectory first, ClusterDirectory second) {
        return Problem.of(
                "OUTPUT-002",
                "The clusters " + quoted(first.cluster()) + " and " + quoted(second.cluster())
                        + " would both be written to the directory " + quoted(first.path()) + ".",
                "One directory is one cluster: put `{cluster}` into `spec.layout` of the Delivery.");
    }

    static Problem nestedDirectory(ClusterDirectory outer, ClusterDirectory inner) {
        return Problem.of(
                "OUTPUT-002",
                "The directory " + quoted(inner.path()) + " of cluster " + quoted(inner.cluster())
                        + " would lie inside the directory " + quoted(outer.path()) + " of cluster "
                        + quoted(outer.cluster()) + ".",
                "One directory is one cluster: choose a `spec.layout` of the Delivery that keeps them apart.");
    }

    static Problem reservedDirectory(ClusterDirectory directory, String reserved) {
        return Problem.of(
                "OUTPUT-002",
                "The directory " + quoted(directory.path()) + " of cluster " + quoted(directory.cluster()) + " meets "
                        + quoted(reserved) + ", which is reserved for other files.",
                "Choose a `spec.layout` of the Delivery that begins with a directory of its own, such as `clusters/`.");
    }

    static Problem edited(String path, String tree) {
        return Problem.of(
                "OUTPUT-003",
                quoted(path) + " in " + quoted(tree) + " was edited by hand since it was rendered.",
                "Move the change into the input or an overlay and restore the file, or give it up with `--overwrite-edited`.");
    }

    static Problem foreign(String path, String tree) {
        return Problem.of(
                "OUTPUT-004",
                quoted(path) + " in " + quoted(tree) + " was not made by mtc-gitops, but is in one of its directories.",
                "Move it elsewhere; directories of generated files hold nothing else.");
    }

    static Problem unrelated(String path, String tree) {
        return Problem.of(
                "OUTPUT-004",
                quoted(tree) + " has no ownership record, but files where one would be written, such as " + quoted(path)
                        + ".",
                "Choose another place, move these files away, or restore `.mtc-gitops/owned` from version control.");
    }

    static Problem deletions(int deleted, int owned, String tree) {
        return Problem.of(
                "OUTPUT-005",
                deleted + " of the " + owned + " generated files in " + quoted(tree) + " would be deleted.",
                "Check whether input is missing; if the deletions are meant, add `--allow-deletions`.");
    }

    static Problem symbolicLink(String path, String tree) {
        return Problem.of(
                "OUTPUT-006",
                quoted(path) + " in " + quoted(tree)
                        + " is a symbolic link, and nothing is written over or through one.",
                "Remove the link or put a real file or directory in its place.");
    }

    static Problem notAFile(String path, String tree) {
        return Problem.of(
                "OUTPUT-006", quoted(path) + " in " + quoted(tree) + " is not a regular file.", "Move it elsewhere.");
    }

    static Problem malformedRecord(String path, String tree, String reason) {
        return Problem.of(
                "OUTPUT-007",
                "The ownership record " + quoted(path) + " in " + quoted(tree) + " cannot be used: " + plain(reason)
                        + ".",
                "Restore it from version control; without it generated files cannot be distinguished from others.");
    }

    static Problem turnedLineEnds(String path, String tree) {
        return Problem.of(
                "OUTPUT-007",
                "The line ends of " + quoted(path) + " in " + quoted(tree)
                        + " are CRLF: Git or a program turned those of this copy.",
                "Check it out with `git -c core.autocrlf=false`, or add the line `* -text` to a `.gitattributes` above and check it out again; a tree of this version brings such files.");
    }

    static Problem newerRecord(String path, String tree, int format, int known) {
        return Problem.of(
                "OUTPUT-007",
                "The ownership record " + quoted(path) + " in " + quoted(tree) + " has format " + format
                        + ", and this version knows formats up to " + known + ".",
                "Use the version of mtc-gitops that wrote it, or a newer one.");
    }

    static Problem nestedTree(String record, String tree) {
        return Problem.of(
                "OUTPUT-008",
                quoted(tree) + " overlaps the generated tree whose ownership record is " + quoted(record) + ".",
                "Generated trees do not nest: choose a place beside it, or remove the other tree with its record.");
    }

    static Problem insideInput(Path output, Path input) {
        return Problem.of(
                "OUTPUT-009",
                "The output directory " + quoted(output) + " lies in the input " + quoted(input)
                        + ", so the next run would read the rendered files as input.",
                "Choose a directory outside the input, or name the input's files or a narrower directory with `-f`.");
    }

    static Problem unreadable(Object path, String reason) {
        return Problem.of(
                "OUTPUT-010",
                quoted(path) + " cannot be read: " + plain(reason) + ".",
                "Check its permissions and the disk.");
    }

    static Problem unwritable(Object path, String reason) {
        return Problem.of(
                "OUTPUT-010",
                quoted(path) + " cannot be written: " + plain(reason) + ".",
                "Check its permissions and the disk, then run again: the next run completes the work.");
    }

    static Problem notADirectory(Object path) {
        return Problem.of(
                "OUTPUT-010",
                quoted(path) + " is not a directory.",
                "Name a directory, or a path where nothing exists yet.");
    }

    static Problem changedMeanwhile(Object path) {
        return Problem.of(
                "OUTPUT-011",
                quoted(path) + " changed while it was about to be written.",
                "Run again when nothing else writes there: the next run completes the work and considers the change.");
    }
}
