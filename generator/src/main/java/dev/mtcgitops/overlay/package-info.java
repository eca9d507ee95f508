/** Kustomize patches applied where their condition holds. */
@NullMarked
package dev.mtcgitops.overlay;

import org.jspecify.annotations.NullMarked;
