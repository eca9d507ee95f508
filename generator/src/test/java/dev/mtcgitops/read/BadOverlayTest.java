package dev.mtcgitops.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every mistake in an Overlay, with rule and place. */
class BadOverlayTest {
    private static final String HEAD =
            Reading.PAIR + "---\napiVersion: mtcgitops.dev/v1alpha1\nkind: Overlay\nmetadata: {name: o}\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    when: §[] | INPUT-012
                    when: {§openshit: "4.14"} | INPUT-010
                    when: {openshift: §">=4"} | OVERLAY-009
                    when: {openshift: §"~4.6"} | OVERLAY-009
                    when: {openshift: §""} | OVERLAY-009
                    when: {openshift: §4.6} | INPUT-013
                    when: {mtc: §">= 1.7"} | OVERLAY-009
                    when: {operator: §helm} | INPUT-014
                    when: {operator: [olm, §helm]} | INPUT-014
                    when: {operator: §[]} | INPUT-016
                    when: {networkPlugin: §OVN} | INPUT-014
                    when: {regime: §manual} | INPUT-014
                    when: {role: §host} | INPUT-014
                    when: {side: §left} | INPUT-014
                    when: {clusters: §"a b"} | OVERLAY-010
                    when: {pairs: [a, §A]} | OVERLAY-010
                    when: {namespaces: §""} | OVERLAY-010
                    when: {clusterLabels: §a} | INPUT-012
                    when: {pairLabels: {a: §true}} | INPUT-013
                    order: §"1" | INPUT-012
                    order: §9999999999 | INPUT-015
                    §prder: 1 | INPUT-010
                    """)
    void conditions(String line, String rules) {
        Reading.assertFindings(HEAD + "spec:\n  patches: [{patch: \"{a: 1}\", target: {}}]\n  " + line + "\n", rules);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    §[] | INPUT-016
                    §{} | INPUT-012
                    [§a] | INPUT-012
                    [{§target: {}}] | INPUT-011
                    [{§path: a.yaml}] | OVERLAY-001
                    [{§path: a.yaml, target: {}}] | OVERLAY-001
                    [{patch: "{a: 1}", target: {}, §options: {}}] | OVERLAY-002
                    [{patch: "{a: 1}", §targets: {}}] | INPUT-010
                    [{patch: §{a: 1}, target: {}}] | OVERLAY-003
                    [{patch: §1, target: {}}] | OVERLAY-003
                    [{patch: §"", target: {}}] | YAML-019
                    [{patch: §"a", target: {}}] | OVERLAY-003
                    [{patch: §"[]", target: {}}] | OVERLAY-003
                    [{patch: §"{}", target: {}}] | OVERLAY-003
                    [{§patch: "{a: 1}"}] | OVERLAY-006
                    [{§patch: "{apiVersion: v1, kind: A, metadata: {}}"}] | OVERLAY-006
                    [{§patch: "[{op: remove, path: /a}]"}] | OVERLAY-006
                    [{patch: "{a: 1}", target: {§kinds: A}}] | INPUT-010
                    [{patch: "{a: 1}", target: §a}] | INPUT-012
                    [{patch: "{a: 1}", target: {}, optional: §"true"}] | INPUT-012
                    [{patch: "{a: 1}", target: {kind: §"("}}] | OVERLAY-007
                    [{patch: "{a: 1}", target: {kind: §1}}] | INPUT-013
                    [{patch: "{a: 1}", target: {name: §'(a)\\1'}}] | OVERLAY-007
                    [{patch: "{a: 1}", target: {name: §"(?=a)"}}] | OVERLAY-007
                    [{patch: "{a: 1}", target: {name: §"(a{32}){32}"}}] | OVERLAY-007
                    [{patch: "{a: 1}", target: {labelSelector: §"a b"}}] | OVERLAY-008
                    [{patch: "{a: 1}", target: {annotationSelector: §"a in b"}}] | OVERLAY-008
                    """)
    void patches(String patches, String rules) {
        Reading.assertFindings(HEAD + "spec:\n  patches: " + patches + "\n", rules);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    §a | OVERLAY-004
                    {§path: /a} | OVERLAY-004
                    {op: §put, path: /a} | OVERLAY-004
                    {op: §[], path: /a} | OVERLAY-004
                    {§op: remove} | OVERLAY-004
                    {§op: add, path: /a} | OVERLAY-004
                    {§op: replace, path: /a} | OVERLAY-004
                    {§op: test, path: /a} | OVERLAY-004
                    {§op: move, path: /a} | OVERLAY-004
                    {§op: copy, path: /a} | OVERLAY-004
                    {op: remove, path: /a, §value: 1} | OVERLAY-004
                    {op: add, §pth: /a, value: 1} | OVERLAY-004
                    {op: remove, path: §a/b} | OVERLAY-005
                    {op: remove, path: §/a~b} | OVERLAY-005
                    {op: remove, path: §/a~2} | OVERLAY-005
                    {op: remove, path: §""} | OVERLAY-005
                    {op: remove, path: §1} | INPUT-013
                    {op: copy, from: §/metadata, path: /a} | OVERLAY-012
                    {op: move, from: §/metadata/annotations, path: /a} | OVERLAY-012
                    {op: test, path: §/metadata/annotations, value: {}} | OVERLAY-012
                    {op: move, from: §a, path: /a} | OVERLAY-005
                    {op: add, path: /a, value: §012} | YAML-017
                    """)
    void operations(String operation, String rules) {
        Reading.assertFindings(
                HEAD + "spec:\n  patches:\n    - target: {kind: A}\n      patch: |-\n        - " + operation + "\n",
                rules);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    {$patch: §drop, a: 1} | OVERLAY-027
                    {a: {$patch: §[x]}} | OVERLAY-027
                    {$patch: §replace, a: 1} | OVERLAY-027
                    {a: {§$setElementOrder: 1}} | OVERLAY-027
                    {a: [{§$patch: delete}]} | OVERLAY-027
                    {metadata: {labels: {a~/b: §null}}} | OVERLAY-028
                    {metadata: {annotations: §null}} | OVERLAY-028
                    """)
    void mergePatches(String patch, String rules) {
        Reading.assertFindings(
                HEAD + "spec:\n  patches:\n    - target: {kind: A}\n      patch: |-\n        " + patch + "\n", rules);
    }

    @Test
    void wholePatchesAreRead() {
        var fleet = Reading.valid(HEAD + """
                spec:
                  patches:
                    - patch: '{apiVersion: v1, kind: A, metadata: {name: a, labels: {b: null}}}'
                    - target: {}
                      patch: '{metadata: {finalizers: null}, a: {$patch: replace, b: null}, c: {$patch: delete}}'
                    - target: {}
                      patch: '[{op: copy, from: /metadata/annotations/a, path: /metadata/annotations/b}]'
                """);
        assertThat(fleet.overlays().get(0).patches()).hasSize(3);
    }

    @Test
    void pointersMayBeLong() {
        var fleet = Reading.valid(HEAD
                + "spec:\n  patches:\n    - target: {}\n      patch: |-\n        - {op: remove, path: "
                + "/a".repeat(50_000) + "}\n");
        assertThat(fleet.overlays().get(0).patches()).hasSize(1);
    }

    @Test
    void nullIsAValueInAPatch() {
        var fleet = Reading.valid(HEAD
                + "spec:\n  patches:\n    - target: {}\n      patch: |-\n        - {op: add, path: /a, value: null}\n"
                + "        - {op: remove, path: /b}\n");
        assertThat(fleet.overlays().get(0).patches()).hasSize(1);
    }
}
