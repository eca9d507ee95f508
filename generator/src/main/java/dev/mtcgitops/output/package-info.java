/** From manifests to bytes on disk: paths, ownership, guards and drift. */
@NullMarked
package dev.mtcgitops.output;

import org.jspecify.annotations.NullMarked;
