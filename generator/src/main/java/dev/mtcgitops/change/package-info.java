/**
 * The change from one fleet to another: two {@link dev.mtcgitops.change.FleetState}s of objects, what differs between them, and what that does to traffic
 * and on the clusters.
 *
 * <p>Each cluster is compared alone, and its objects are read only where a file differs. What remains of it is texts and patches, so that a
 * large change needs little memory.
 */
@NullMarked
package dev.mtcgitops.change;

import org.jspecify.annotations.NullMarked;
