/** Rules on plans and finished manifests. */
@NullMarked
package dev.mtcgitops.check;

import org.jspecify.annotations.NullMarked;
