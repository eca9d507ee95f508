package dev.mtcgitops.model;

import java.util.List;
import java.util.Optional;

/**
 * The proxy that direct volume migration tunnels through ({@code stunnel_tcp_proxy}).
 *
 * @param host host name or address; IPv6 without brackets
 * @param port its port
 * @param addresses its addresses as egress firewalls see them; an address as {@code host} is its own
 * @param auth how it authenticates
 * @param credentials where the whole URL with credentials is found; present exactly with {@link ProxyAuth#BASIC}
 * @param interceptsTls whether it opens TLS connections, which direct volume migration does not survive
 */
public record TcpProxy(
        Located<String> host,
        Located<Integer> port,
        List<Located<Cidr>> addresses,
        Located<ProxyAuth> auth,
        Optional<Located<CredentialReference>> credentials,
        Located<Boolean> interceptsTls) {}
