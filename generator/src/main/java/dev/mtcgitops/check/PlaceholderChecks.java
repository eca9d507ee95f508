package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.Consumer;
import dev.mtcgitops.model.Delivery;
import dev.mtcgitops.model.Flux;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.model.Placeholders;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The placeholders for secrets in finished manifests, and whether the consumer of the cluster fills them in: one that does not know
 * a placeholder applies it as it is, and reports success.
 */
final class PlaceholderChecks {
    private static final Pattern PLACEHOLDER = Pattern.compile("<[^<>]+>|\\$\\{[^{}]*}");
    private static final Pattern PATH = Pattern.compile("<path:[^<>#]+#[^<>]+>");
    private static final Pattern CIPHER_TEXT = Pattern.compile("ENC\\[[A-Za-z0-9_]+,data:");
    /** Where SOPS keeps its keys and its checksum. */
    private static final String SOPS = "sops";

    private static final String SUBSTITUTE = "kustomize.toolkit.fluxcd.io/substitute";

    private final ClusterFacts cluster;
    private final Optional<Flux> flux;
    /** Whether the input says who applies the cluster; otherwise somebody may fill in unknown placeholders. */
    private final boolean consumerStated;

    private final List<Manifest> manifests;
    private final Diagnostics into;

    private PlaceholderChecks(
            Optional<Delivery> delivery, ClusterFacts cluster, List<Manifest> manifests, Diagnostics into) {
        this.cluster = cluster;
        this.flux = delivery.flatMap(Delivery::flux).filter(stated -> cluster.consumer() == Consumer.FLUX);
        this.consumerStated = delivery.filter(
                        stated -> stated.argocd().isPresent() || stated.flux().isPresent())
                .isPresent();
        this.manifests = manifests;
        this.into = into;
    }

    static void check(Optional<Delivery> delivery, ClusterFacts cluster, List<Manifest> manifests, Diagnostics into) {
        new PlaceholderChecks(delivery, cluster, manifests, into).check();
    }

    private void check() {
        Placeholders placeholders = Placeholders.in(manifests);
        boolean substituted = flux.flatMap(Flux::substituteFrom).isPresent() && placeholders.flux();
        boolean literal = consumerStated && !(cluster.consumer() == Consumer.ARGOCD && placeholders.vault());
        for (Manifest manifest : manifests) {
            boolean leftAlone = isLeftAlone(manifest);
            List<YamlScalar> proxies = Placeholders.proxies(manifest).toList();
            proxies.forEach(proxy -> checkProxy(proxy, manifest, leftAlone));
            manifest.tree()
                    .get(SOPS)
                    .filter(section -> !isDecrypted(manifest))
                    .ifPresent(section -> report(PlaceholderProblems.notDecrypted(manifest.id()), section));
            checkTexts(manifest.tree(), manifest, proxies, substituted && !leftAlone, literal);
        }
    }

    private void checkProxy(YamlScalar proxy, Manifest manifest, boolean leftAlone) {
        String url = proxy.value();
        if (Placeholders.isVariable(url)) {
            checkVariable(proxy, manifest, leftAlone);
        } else if (Placeholders.isPath(url)) {
            if (consumerStated && cluster.consumer() != Consumer.ARGOCD) {
                report(PlaceholderProblems.notArgoCd(cluster), proxy);
            }
        } else if (PLACEHOLDER.matcher(url).find()) {
            report(PlaceholderProblems.partOfUrl(), proxy);
        }
    }

    private void checkVariable(YamlScalar proxy, Manifest manifest, boolean leftAlone) {
        if (consumerStated && cluster.consumer() != Consumer.FLUX) {
            report(PlaceholderProblems.notFlux(cluster), proxy);
        } else if (flux.isPresent() && flux.get().substituteFrom().isEmpty()) {
            report(PlaceholderProblems.noSubstituteFrom(proxy.value(), cluster.name()), proxy);
        } else if (flux.isPresent() && leftAlone) {
            report(PlaceholderProblems.notSubstituted(manifest.id()), proxy);
        }
    }

    /** Texts other than proxies hold no secret, but Flux would substitute in them, and a placeholder there is left {@code literal}. */
    private void checkTexts(
            YamlNode node, Manifest manifest, List<YamlScalar> proxies, boolean substituted, boolean literal) {
        if (node instanceof YamlScalar scalar) {
            String text = scalar.value();
            if (!scalar.isString()) {
                return;
            }
            if (text.startsWith("ENC[") && CIPHER_TEXT.matcher(text).lookingAt() && !isDecrypted(manifest)) {
                report(PlaceholderProblems.notDecrypted(manifest.id()), scalar);
            } else if (substituted && (text.contains("${") || text.contains("$$")) && !proxies.contains(scalar)) {
                report(PlaceholderProblems.substitutedText(manifest.id()), scalar);
            } else if (literal && text.contains("<path:") && PATH.matcher(text).find() && !proxies.contains(scalar)) {
                report(PlaceholderProblems.notAProxy(manifest.id()), scalar);
            }
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> checkTexts(item, manifest, proxies, substituted, literal));
        } else if (node instanceof YamlMapping mapping) {
            for (YamlMapping.Entry entry : mapping.entries()) {
                if (node == manifest.tree() && entry.key().value().equals(SOPS)) {
                    continue;
                }
                checkTexts(entry.key(), manifest, proxies, substituted, literal);
                checkTexts(entry.value(), manifest, proxies, substituted, literal);
            }
        }
    }

    /** Flux decrypts an object that has the section in which SOPS keeps its keys and its checksum. */
    private boolean isDecrypted(Manifest manifest) {
        return flux.flatMap(Flux::decryption).isPresent()
                && manifest.tree().mapping(SOPS).isPresent();
    }

    private static boolean isLeftAlone(Manifest manifest) {
        return manifest.tree()
                .mapping("metadata")
                .flatMap(metadata -> metadata.mapping("annotations"))
                .flatMap(annotations -> annotations.text(SUBSTITUTE))
                .filter("disabled"::equals)
                .isPresent();
    }

    private void report(Problem problem, YamlNode at) {
        into.report(problem, at.origin().responsible());
    }
}
