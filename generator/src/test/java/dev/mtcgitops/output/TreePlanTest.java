package dev.mtcgitops.output;

import static dev.mtcgitops.output.Trees.DIGEST;
import static dev.mtcgitops.output.Trees.changes;
import static dev.mtcgitops.output.Trees.drift;
import static dev.mtcgitops.output.Trees.messages;
import static dev.mtcgitops.output.Trees.refusals;
import static dev.mtcgitops.output.Trees.rendered;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.model.DeletionGuard;
import dev.mtcgitops.output.ExistingTree.Kind;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TreePlanTest {
    private static final String A = "clusters/x/a.yaml";
    private static final String B = "clusters/x/b.yaml";
    private static final String C = "clusters/y/c.yaml";
    private static final RenderedTree OLD = rendered(A, "a", B, "b");
    private static final RenderedTree NEW = rendered(A, "a2", C, "c");
    private static final Guards OVERWRITE = new Guards(true, false);
    private static final Guards DELETE = new Guards(false, true);

    private static TreePlan plan(RenderedTree wanted, ExistingTree existing) {
        return TreePlan.of(wanted, existing, Guards.STRICT);
    }

    @Test
    void creates_everything_where_nothing_stands() {
        TreePlan plan = plan(OLD, new MemoryTree());
        assertThat(changes(plan)).containsExactly("create " + A, "create " + B);
        assertThat(drift(plan)).containsExactly("missing " + A, "missing " + B);
        assertThat(plan.refusals()).isEmpty();
        assertThat(plan.comparable()).isTrue();
        assertThat(plan.before()).isEmpty();
        assertThat(plan.changesNothing()).isFalse();
    }

    @Test
    void changes_nothing_the_second_time() {
        TreePlan plan = plan(OLD, MemoryTree.after(OLD));
        assertThat(changes(plan)).containsExactly("unchanged " + A, "unchanged " + B);
        assertThat(plan.drift()).isEmpty();
        assertThat(plan.changesNothing()).isTrue();
    }

    @Test
    void tells_a_new_input_with_the_same_files_from_no_change() {
        String other = DIGEST.replace('0', '1');
        TreePlan plan =
                plan(new RenderedTree(OLD.files(), OLD.directories(), other, new TreeMap<>()), MemoryTree.after(OLD));
        assertThat(plan.drift()).isEmpty();
        assertThat(plan.changesNoFile()).isTrue();
        assertThat(plan.changesNothing()).isFalse();
        assertThat(plan.after().inputDigest()).isEqualTo(other);
    }

    @Test
    void creates_updates_and_deletes() {
        TreePlan plan = plan(NEW, MemoryTree.after(OLD));
        assertThat(changes(plan)).containsExactly("update " + A, "delete " + B, "create " + C);
        assertThat(drift(plan)).containsExactly("outdated " + A, "stale " + B, "missing " + C);
        assertThat(plan.refusals()).isEmpty();
        assertThat(plan.changes().get(0).blob()).isEqualTo(BlobId.of("a".getBytes(UTF_8)));
        assertThat(plan.changes().get(2).blob()).isEmpty();
    }

    @Test
    void leaves_files_outside_its_directories_alone() {
        MemoryTree existing = MemoryTree.after(OLD)
                .file("README.md", "")
                .file("src/clusters/a", "")
                .file("clusters.txt", "")
                .special("link", Kind.SYMLINK);
        TreePlan plan = plan(OLD, existing);
        assertThat(plan.changesNothing()).isTrue();
        assertThat(plan.refusals()).isEmpty();
    }

    @Test
    void refuses_to_lose_an_edit() {
        MemoryTree existing = MemoryTree.after(OLD).file(A, "mine").file(B, "mine, too");
        TreePlan plan = plan(NEW, existing);
        assertThat(drift(plan)).containsExactly("hand-edited " + A, "hand-edited " + B, "missing " + C);
        assertThat(refusals(plan)).containsExactly("OUTPUT-003 " + A, "OUTPUT-003 " + B);
        assertThat(messages(plan))
                .first()
                .isEqualTo("`" + A + "` in `the tree` was edited by hand since it was rendered.");
        assertThat(plan.refusals().get(0).hint()).contains("--overwrite-edited");
        TreePlan allowed = TreePlan.of(NEW, existing, OVERWRITE);
        assertThat(allowed.refusals()).isEmpty();
        assertThat(changes(allowed)).containsExactly("update " + A, "delete " + B, "create " + C);
        assertThat(allowed.changes().get(0).blob()).isEqualTo(BlobId.of("mine".getBytes(UTF_8)));
    }

    @Test
    void takes_an_edit_that_says_what_is_rendered() {
        TreePlan plan = plan(NEW, MemoryTree.after(OLD).file(A, "a2"));
        assertThat(changes(plan)).contains("unchanged " + A);
        assertThat(plan.refusals()).isEmpty();
        assertThat(drift(plan)).containsExactly("stale " + B, "missing " + C);
    }

    @Test
    void restores_what_somebody_deleted() {
        TreePlan plan = plan(OLD, MemoryTree.after(OLD).remove(A));
        assertThat(changes(plan)).containsExactly("create " + A, "unchanged " + B);
        assertThat(drift(plan)).containsExactly("missing " + A);
        assertThat(plan.refusals()).isEmpty();
    }

    @Test
    void does_not_miss_what_somebody_deleted_and_is_no_longer_rendered() {
        TreePlan plan = plan(rendered(A, "a"), MemoryTree.after(OLD).remove(B));
        assertThat(changes(plan)).containsExactly("unchanged " + A);
        assertThat(plan.drift()).isEmpty();
        assertThat(plan.changesNoFile()).isTrue();
        assertThat(plan.changesNothing()).isFalse();
    }

    @Test
    void refuses_foreign_files_in_its_directories() {
        MemoryTree existing = MemoryTree.after(OLD)
                .file(C, "c")
                .file("clusters/README.md", "")
                .file("flux/x", "")
                .file("argocd/y/z", "")
                .file(".mtc-gitops/notes", "");
        TreePlan plan = plan(NEW, existing);
        assertThat(refusals(plan))
                .containsExactly(
                        "OUTPUT-004 .mtc-gitops/notes",
                        "OUTPUT-004 argocd/y/z",
                        "OUTPUT-004 clusters/README.md",
                        "OUTPUT-004 " + C,
                        "OUTPUT-004 flux/x");
        assertThat(drift(plan))
                .containsExactly(
                        "foreign .mtc-gitops/notes",
                        "foreign argocd/y/z",
                        "foreign clusters/README.md",
                        "outdated " + A,
                        "stale " + B,
                        "foreign " + C,
                        "foreign flux/x");
        assertThat(changes(plan)).containsExactly("update " + A, "delete " + B);
        assertThat(TreePlan.of(NEW, existing, new Guards(true, true)).refusals())
                .hasSize(5);
    }

    @Test
    void refuses_a_tree_without_a_record_once() {
        MemoryTree existing = new MemoryTree().file(A, "a").file(B, "b").file("clusters/z", "");
        TreePlan plan = plan(OLD, existing);
        assertThat(refusals(plan)).containsExactly("OUTPUT-004 " + A);
        assertThat(messages(plan))
                .containsExactly("`the tree` has no ownership record, but files where one would be written, such as `"
                        + A + "`.");
        assertThat(drift(plan)).containsExactly("foreign " + A, "foreign " + B, "foreign clusters/z");
    }

    @Test
    void refuses_links_and_devices() {
        MemoryTree existing = MemoryTree.after(OLD)
                .special(A, Kind.SYMLINK)
                .special(B, Kind.OTHER)
                .special("clusters/y", Kind.SYMLINK)
                .special("flux/pipe", Kind.OTHER);
        TreePlan plan = TreePlan.of(NEW, existing, new Guards(true, true));
        assertThat(refusals(plan))
                .containsExactly("OUTPUT-006 " + A, "OUTPUT-006 " + B, "OUTPUT-006 clusters/y", "OUTPUT-006 flux/pipe");
        assertThat(messages(plan)).first().asString().contains("symbolic link");
        assertThat(messages(plan)).last().asString().endsWith("is not a regular file.");
        assertThat(drift(plan))
                .containsExactly(
                        "hand-edited " + A,
                        "hand-edited " + B,
                        "foreign clusters/y",
                        "missing " + C,
                        "foreign flux/pipe");
    }

    @Test
    void refuses_a_directory_in_the_place_of_a_file() {
        TreePlan plan = plan(NEW, MemoryTree.after(OLD).file(C + "/x", ""));
        assertThat(refusals(plan)).containsExactly("OUTPUT-006 " + C, "OUTPUT-004 " + C + "/x");
        assertThat(drift(plan)).contains("foreign " + C, "foreign " + C + "/x");
    }

    @Test
    void refuses_what_stands_in_the_way_to_its_directories() {
        RenderedTree wanted = new RenderedTree(
                rendered("envs/prod/x.yaml", "").files(),
                new TreeSet<>(List.of("envs/prod", "flux")),
                DIGEST,
                new TreeMap<>());
        MemoryTree link = new MemoryTree().special("envs", Kind.SYMLINK).special("flux", Kind.SYMLINK);
        assertThat(refusals(plan(wanted, link))).contains("OUTPUT-006 envs").doesNotContain("OUTPUT-006 flux");
        MemoryTree file = MemoryTree.after(OLD).remove(A).remove(B).file("clusters", "");
        assertThat(refusals(plan(OLD, file))).containsExactly("OUTPUT-004 clusters");
        assertThat(drift(plan(OLD, file))).containsExactly("foreign clusters", "missing " + A, "missing " + B);
    }

    @Test
    void cannot_compare_without_a_usable_record() {
        for (MemoryTree existing : List.of(
                new MemoryTree().file(OwnershipRecord.PATH, "x"),
                new MemoryTree().file(OwnershipRecord.PATH, ""),
                new MemoryTree().file(OwnershipRecord.PENDING, "x"),
                new MemoryTree().special(OwnershipRecord.PATH, Kind.SYMLINK),
                new MemoryTree().special(OwnershipRecord.PENDING, Kind.OTHER),
                new MemoryTree().file(OwnershipRecord.PATH + "/x", ""),
                new MemoryTree().special(OwnershipRecord.DIRECTORY, Kind.SYMLINK),
                new MemoryTree().file(OwnershipRecord.DIRECTORY, ""),
                MemoryTree.after(OLD).other("sub/.mtc-gitops/owned"))) {
            TreePlan plan = TreePlan.of(NEW, existing, new Guards(true, true));
            assertThat(plan.comparable()).isFalse();
            assertThat(plan.refusals()).hasSize(1);
            assertThat(plan.changes()).isEmpty();
            assertThat(plan.drift()).isEmpty();
        }
    }

    @Test
    void refuses_to_nest() {
        TreePlan plan = plan(OLD, new MemoryTree().other("../.mtc-gitops/owned"));
        assertThat(refusals(plan)).containsExactly("OUTPUT-008 ../.mtc-gitops/owned");
        assertThat(messages(plan))
                .containsExactly(
                        "`the tree` overlaps the generated tree whose ownership record is `../.mtc-gitops/owned`.");
    }

    private static RenderedTree numbered(int files) {
        TreeMap<String, byte[]> tree = new TreeMap<>();
        for (int i = 0; i < files; i++) {
            tree.put("clusters/c" + i / 10 + "/f" + i, ("content " + i).getBytes(UTF_8));
        }
        return Trees.tree(tree, DIGEST);
    }

    @Test
    void refuses_to_delete_more_than_ten_and_a_quarter() {
        assertThat(plan(numbered(33), MemoryTree.after(numbered(44))).refusals())
                .isEmpty();
        assertThat(plan(numbered(0), MemoryTree.after(numbered(10))).refusals()).isEmpty();
        MemoryTree existing = MemoryTree.after(numbered(44));
        assertThat(refusals(plan(numbered(32), existing))).containsExactly("OUTPUT-005 ");
        assertThat(messages(plan(numbered(32), existing)))
                .containsExactly("12 of the 44 generated files in `the tree` would be deleted.");
        assertThat(TreePlan.of(numbered(32), existing, DELETE).refusals()).isEmpty();
        Guards half = new Guards(false, false, new DeletionGuard(3, 50));
        assertThat(TreePlan.of(numbered(22), existing, half).refusals()).isEmpty();
        assertThat(refusals(TreePlan.of(numbered(21), existing, half))).containsExactly("OUTPUT-005 ");
        Guards none = new Guards(false, false, new DeletionGuard(0, 0));
        assertThat(TreePlan.of(numbered(44), existing, none).refusals()).isEmpty();
        assertThat(refusals(TreePlan.of(numbered(43), existing, none))).containsExactly("OUTPUT-005 ");
        assertThat(refusals(plan(numbered(0), MemoryTree.after(numbered(11))))).containsExactly("OUTPUT-005 ");
    }

    @Test
    void moves_to_another_layout() {
        RenderedTree moved = new RenderedTree(
                rendered("envs/x/a.yaml", "a").files(), new TreeSet<>(List.of("envs")), DIGEST, new TreeMap<>());
        MemoryTree existing = MemoryTree.after(OLD).file("clusters/z/other", "now yours");
        TreePlan plan = plan(moved, existing);
        assertThat(changes(plan)).containsExactly("delete " + A, "delete " + B, "create envs/x/a.yaml");
        assertThat(plan.refusals()).isEmpty();
    }

    @Test
    void knows_the_files_of_a_killed_run_by_either_record() {
        String temporary = "clusters/x/" + TreeComparison.temporaryName(BlobId.of(new byte[0]));
        MemoryTree existing = MemoryTree.after(OLD)
                .file(OwnershipRecord.PENDING, OwnershipRecord.of(NEW).bytes())
                .file(C, "c")
                .file(temporary, "half");
        RenderedTree third = rendered(A, "a3", B, "b", C, "c3");
        TreePlan plan = plan(third, existing);
        assertThat(plan.refusals()).isEmpty();
        assertThat(drift(plan)).containsExactly("outdated " + A, "outdated " + C);
        assertThat(plan.leftovers()).containsExactly(OwnershipRecord.PENDING, temporary);
        existing.file(A, "a2").remove(B);
        plan = plan(third, existing);
        assertThat(plan.refusals()).isEmpty();
        assertThat(drift(plan)).containsExactly("outdated " + A, "missing " + B, "outdated " + C);
        existing.file(A, "mine");
        assertThat(refusals(plan(third, existing))).containsExactly("OUTPUT-003 " + A);
    }

    @Test
    void knows_the_files_of_a_killed_first_run() {
        MemoryTree existing = new MemoryTree()
                .file(OwnershipRecord.PENDING, OwnershipRecord.of(OLD).bytes())
                .file(A, "a");
        TreePlan plan = plan(rendered(B, "b"), existing);
        assertThat(plan.refusals()).isEmpty();
        assertThat(changes(plan)).containsExactly("delete " + A, "create " + B);
    }

    @Test
    void takes_only_its_own_names_for_leftovers() {
        String name = TreeComparison.temporaryName(BlobId.of(new byte[0]));
        MemoryTree existing =
                MemoryTree.after(OLD).file("clusters/" + name + "x", "").special("clusters/y/" + name, Kind.SYMLINK);
        assertThat(refusals(plan(OLD, existing)))
                .containsExactly("OUTPUT-004 clusters/" + name + "x", "OUTPUT-006 clusters/y/" + name);
        MemoryTree leftover = MemoryTree.after(OLD).file("flux/" + name, "");
        TreePlan plan = plan(OLD, leftover);
        assertThat(plan.changesNoFile()).isTrue();
        assertThat(plan.changesNothing()).isFalse();
    }

    @Test
    void compares_a_large_tree() {
        RenderedTree large = numbered(100_000);
        MemoryTree existing = MemoryTree.after(large);
        assertThat(plan(large, existing).changesNothing()).isTrue();
        assertThat(plan(large, new MemoryTree()).changes()).hasSize(100_000);
    }
}
