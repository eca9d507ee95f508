/** From a plan to manifests: what the templates of each kind see. */
@NullMarked
package dev.mtcgitops.render;

import org.jspecify.annotations.NullMarked;
