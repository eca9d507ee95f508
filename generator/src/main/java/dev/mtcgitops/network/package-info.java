/** Egress firewalls and NetworkPolicies as values, whoever wrote them, and what network plugins make of them. */
@NullMarked
package dev.mtcgitops.network;

import org.jspecify.annotations.NullMarked;
