/** From a plan to manifests that know their origins; the only room that knows FreeMarker. */
@NullMarked
package dev.mtcgitops.render;

import org.jspecify.annotations.NullMarked;
