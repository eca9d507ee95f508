/** Renders pairs of OpenShift clusters into the manifests of a migration. */
@NullMarked
package dev.mtcgitops;

import org.jspecify.annotations.NullMarked;
