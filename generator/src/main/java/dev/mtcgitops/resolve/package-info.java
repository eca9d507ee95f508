/** From a fleet to one plan per cluster: defaults, version facts, and the merging of pairs. */
@NullMarked
package dev.mtcgitops.resolve;

import org.jspecify.annotations.NullMarked;
