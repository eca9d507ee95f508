/** The KRM Functions Specification: from the list that kustomize or kpt hands to a function to the list that it gets back. */
@NullMarked
package dev.mtcgitops.krm;

import org.jspecify.annotations.NullMarked;
