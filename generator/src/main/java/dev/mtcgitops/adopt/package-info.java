/**
 * From the objects of clusters to the documents that describe them.
 *
 * <p>Facts of one topic are found by one class ({@link dev.mtcgitops.adopt.ReleaseFacts} and its neighbours) and stated in a
 * {@link dev.mtcgitops.adopt.Draft}, each with the object that it came from as its comment; pairs follow from MigPlans
 * ({@link dev.mtcgitops.adopt.PlanFacts}). Firewalls and policies become files that the documents name ({@link dev.mtcgitops.adopt.CapturedList}). The
 * result, an {@link dev.mtcgitops.adopt.AdoptedFleet}, is texts: the pipeline reads them as it reads a user's, and what it refuses is taken out again and
 * named. {@link dev.mtcgitops.adopt.FirstSync} compares what would be rendered with the MigrationController that exists.
 */
@NullMarked
package dev.mtcgitops.adopt;

import org.jspecify.annotations.NullMarked;
