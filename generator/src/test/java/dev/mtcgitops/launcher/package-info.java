/** The launcher with the jar that it starts, as real processes. */
package dev.mtcgitops.launcher;
