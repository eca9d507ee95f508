/**
 * The connections of active pairs, followed hop by hop on finished manifests and captured facts.
 *
 * <p>A {@link dev.mtcgitops.trace.TracedPath} is a connection with its {@link dev.mtcgitops.trace.Hop}s. A hop is made by one evaluator per kind: {@code
 * PolicyHops}, {@code FirewallHops}, {@code TcpProxyHops}, {@code EndpointHops} and {@code ApiHops}. They do not judge themselves: they ask the judges of {@code check}, which the rules
 * ask as well, and what a rule reports about a hop decides it, so that both cannot contradict each other. {@link dev.mtcgitops.trace.Trace} puts the hops
 * of a path together.
 */
@NullMarked
package dev.mtcgitops.trace;

import org.jspecify.annotations.NullMarked;
