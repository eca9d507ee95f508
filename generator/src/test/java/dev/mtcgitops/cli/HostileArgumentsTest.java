package dev.mtcgitops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileArgumentsTest {
    private static final int RUNS = 600;
    private static final List<String> WORDS = List.of(
            "render",
            "check",
            "explain",
            "publish",
            "-f",
            "--filename",
            "pairs",
            "pairs/a.yaml",
            "-",
            "--",
            "",
            " ",
            "-j",
            "1",
            "-1",
            "99999999999",
            "--jobs=2",
            "--color",
            "always",
            "--color=AUTO",
            "-q",
            "-v",
            "-qv",
            "-h",
            "--help",
            "-V",
            "--version",
            "--output-dir",
            "tree",
            "--output-dir=tree2",
            "pairs/tree",
            "--dry-run",
            "--overwrite-edited",
            "--allow-deletions",
            "-o",
            "json",
            "sarif",
            "junit",
            "github",
            "text",
            "-ojson",
            "--strict",
            "--repo",
            "repo.git",
            "--repo=ext::sh -c id",
            "--repo=git@host:x",
            "--repo=https://u:geheim@h/x",
            "--branch",
            "main",
            "--branch=..",
            "--branch=a b",
            "--path",
            "../x",
            "--path=/etc",
            "--path=.GIT",
            "--retries",
            "0",
            "--retries=x",
            "x.yaml:1",
            "clusters/a-old/ocp-4.1-manual-proxy/manifests/shop/egressnetworkpolicy-lockdown.yaml:7",
            ":",
            "x:0",
            "\u001B[2J",
            "a\nb",
            "\u202E",
            "@pairs",
            "${sys:user.home}",
            "%s%n",
            "--=",
            "-=",
            "=",
            "\uD800",
            "pairs/a.yaml/b",
            "/dev/null");

    @TempDir
    Path folder;

    @Test
    void noCommandLineBreaksTheProgram() {
        Invocation.writePairs(folder, "a");
        Random random = new Random(7);
        for (int i = 0; i < RUNS; i++) {
            String[] args = new String[random.nextInt(8)];
            for (int k = 0; k < args.length; k++) {
                args[k] = word(k, random)
                        .replace("repo.git", folder.resolve("repo.git").toString());
            }
            Invocation run = Invocation.of(folder, "", Map.of(), false, args);
            assertThat(run.code()).as(String.join(" ", args) + "\n" + run.err()).isBetween(0, 5);
            assertThat(run.out() + run.err())
                    .as(String.join(" ", args))
                    .doesNotContain("\tat ", "\u001B[2J", "\u202E", "geheim");
        }
    }

    /** Mostly a verb and an input first, so that not all runs end at once. */
    private static String word(int index, Random random) {
        return index < 3 && random.nextInt(5) > 0
                ? List.of(WORDS.get(random.nextInt(4)), "-f", "pairs").get(index)
                : WORDS.get(random.nextInt(WORDS.size()));
    }
}
