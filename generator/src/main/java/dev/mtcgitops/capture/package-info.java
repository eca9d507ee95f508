/**
 * Captures of clusters, read into objects.
 *
 * <p>A capture is files of {@code oc get -o yaml|json}, the tree of a must-gather or of {@code oc adm inspect}, or an archive of these
 * ({@link dev.mtcgitops.capture.CaptureWalk}). Names decide which files of a tree are read ({@link dev.mtcgitops.capture.GatherPath}), all
 * others are passed over unread. The objects in a file come one by one ({@link dev.mtcgitops.capture.ObjectReader}); of each, only what
 * {@link dev.mtcgitops.capture.CapturedKind} lists is kept, so that whatever else is in a capture, credentials included, ends here. The same object found
 * several times counts once, if it says the same ({@link dev.mtcgitops.capture.CapturedCluster}).
 */
@NullMarked
package dev.mtcgitops.capture;

import org.jspecify.annotations.NullMarked;
