package dev.mtcgitops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "list -f x pair|`pair` is not a value of KIND: it takes pairs, clusters, namespaces; did you mean `pairs`?",
                "rendr|unknown verb `rendr`; did you mean `render`?",
                "frobnicate|unknown verb `frobnicate`",
                "render --filname x|unknown flag `--filname`; did you mean `--filename`?",
                "render -f x --output y|unknown flag `--output`; did you mean `--output-dir`?",
                "render -f x --password=geheim|unknown flag `--password`",
                "render -f x y|unknown argument `y`; a file or directory to read is named with -f",
                "render -f x https://u:geheim@h/|unknown argument `https://********@h/`; a file or directory to read is named with -f",
                "render -f x @file|unknown argument `@file`; a file or directory to read is named with -f",
                "render|-f is missing: the file or directory to read, or - for standard input",
                "render -f=|-f is empty",
                "render -f x --output-dir=|--output-dir is empty",
                "check -f x --output-dir=|--output-dir is empty",
                "render -f x --dry-run|--dry-run needs --output-dir",
                "render -f x -j 0|--jobs takes a number of at least 1",
                "render -f x -j many|Invalid value for option '--jobs': 'many' is not an int",
                "render -f x --color=red|`red` is not a value of --color: it takes auto, always, never",
                "check -f x -o yaml|`yaml` is not a value of --output: it takes text, json, sarif, junit, github",
                "explain -f x -o sarif y:1|`sarif` is not a value of --output: it takes text, json",
                "check -f x --output-dir y --repo z|--output-dir and --repo exclude each other",
                "explain NP-01|there is no rule `NP-01`; did you mean `NP-001`?",
                "explain -f x y|`y` is not of the form FILE:LINE",
                "explain -f x y:0|`y:0` is not of the form FILE:LINE",
                "completion x|`x` is not a value of SHELL: it takes bash, zsh, fish",
                "completion fihs|`fihs` is not a value of SHELL: it takes bash, zsh, fish; did you mean `fish`?",
                "help rendr|unknown verb `rendr`; did you mean `render`?",
                "check pairs/|unknown argument `pairs/`; a file or directory to read is named with -f",
                "check -f x -o jsn|`jsn` is not a value of --output: it takes text, json, sarif, junit, github; did you mean `json`?",
                "diff -f x --output-dir y --max-chars 999|--max-chars takes a number of at least 1000",
                "diff -f x --output-dir y -o markdwn|`markdwn` is not a value of --output: it takes text, markdown, json, html; did you mean `markdown`?",
                "publish -f x --repo r --retries -1|--retries takes a number of at least 0",
            })
    void wrongUsageIsOneLine(String command, String message) {
        Invocation wrong = Invocation.of(Path.of("/nonexistent"), command.split(" ", -1));
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err().lines())
                .hasSize(2)
                .startsWith("mtc-gitops: " + message)
                .last()
                .asString()
                .matches("Try `mtc-gitops( [a-z]+)? --help`\\.");
    }
}
