package dev.mtcgitops.diagnostic.rule;

import dev.mtcgitops.diagnostic.Rule;
import dev.mtcgitops.diagnostic.RuleText;
import dev.mtcgitops.diagnostic.Severity;

/** What can stand in the way between finished manifests and the files of a tree. */
public enum OutputRule implements Rule {
    COLLISION(
            "OUTPUT-001",
            "`{0}` and `{1}` of cluster `{2}` would both be written to `{3}`.",
            "File names are lower case: give one of the two objects a name that differs in more than letter case."),
    SHARED_DIRECTORY(
            "OUTPUT-002",
            "The clusters `{0}` and `{1}` would both be written to the directory `{2}`.",
            "One directory is one cluster: put `{cluster}` into `spec.layout` of the Delivery."),
    NESTED_DIRECTORY(
            "OUTPUT-002",
            "The directory `{3}` of cluster `{1}` would lie inside the directory `{2}` of cluster `{0}`.",
            "One directory is one cluster: choose a `spec.layout` of the Delivery that keeps them apart."),
    RESERVED_DIRECTORY(
            "OUTPUT-002",
            "The directory `{1}` of cluster `{0}` meets `{2}`, which is kept for other files.",
            "Choose a `spec.layout` of the Delivery that begins with a directory of its own, such as `clusters/`."),
    EDITED(
            "OUTPUT-003",
            "`{0}` in `{1}` was edited by hand since it was rendered.",
            "Move the change into the input or an overlay and restore the file, or give it up with `--overwrite-edited`."),
    FOREIGN(
            "OUTPUT-004",
            "`{0}` in `{1}` was not made by mtc-gitops but stands in a directory that is its own.",
            "Move it elsewhere; directories of generated files hold nothing else."),
    UNRELATED(
            "OUTPUT-004",
            "`{1}` has no ownership record, but files where one would be written, such as `{0}`.",
            "Choose another place, move these files away, or restore `.mtc-gitops/owned` from version control."),
    DELETIONS(
            "OUTPUT-005",
            "{0} of the {1} generated files in `{2}` would be deleted.",
            "Look whether input is missing; if this is meant, say `--allow-deletions`."),
    SYMLINK(
            "OUTPUT-006",
            "`{0}` in `{1}` is a symbolic link, and nothing is written over or through one.",
            "Remove the link or put a real file or directory in its place."),
    NO_FILE("OUTPUT-006", "`{0}` in `{1}` is not a regular file.", "Move it elsewhere."),
    RECORD_MALFORMED(
            "OUTPUT-007",
            "The ownership record `{0}` in `{1}` cannot be used: {2}.",
            "Restore it from version control; without it generated files cannot be told from others."),
    RECORD_NEWER(
            "OUTPUT-007",
            "The ownership record `{0}` in `{1}` has format {2}, and this version knows formats up to {3}.",
            "Use the version of mtc-gitops that wrote it, or a newer one."),
    NESTED_TREE(
            "OUTPUT-008",
            "`{1}` overlaps the generated tree whose ownership record is `{0}`.",
            "Generated trees do not nest: choose a place beside it, or remove the other tree with its record."),
    INSIDE_INPUT(
            "OUTPUT-009",
            "The output directory `{0}` lies in the input `{1}`, so what is rendered would be read as input next time.",
            "Choose a directory outside the input, or name the input's files or a narrower directory with `-f`."),
    UNREADABLE("OUTPUT-010", "`{0}` cannot be read: {1}.", "Look at its permissions and at the disk."),
    UNWRITABLE(
            "OUTPUT-010",
            "`{0}` cannot be written: {1}.",
            "Look at its permissions and at the disk, then run again: what was begun is completed."),
    NO_DIRECTORY("OUTPUT-010", "`{0}` is not a directory.", "Name a directory, or a path where nothing stands yet."),
    CHANGED_MEANWHILE(
            "OUTPUT-011",
            "`{0}` changed while it was about to be written.",
            "Run again when nobody else writes there: what was begun is completed, and the change is looked at.");

    private final RuleText text;

    OutputRule(String id, String message, String hint) {
        this.text = new RuleText(id, Severity.ERROR, message, hint);
    }

    @Override
    public RuleText text() {
        return text;
    }
}
