/** Trees with positions, a strict reader and a portable writer; the only room that knows snakeyaml-engine. */
@NullMarked
package dev.mtcgitops.yaml;

import org.jspecify.annotations.NullMarked;
