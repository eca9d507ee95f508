package dev.mtcgitops.git;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.ReceivePack;
import org.eclipse.jgit.transport.RefAdvertiser.PacketLineOutRefAdvertiser;
import org.eclipse.jgit.transport.UploadPack;

/** JGit's own server for one repository, without a process for each request: the counterpart of many publishers at once. */
final class JGitServer implements GitHttpServer.Gate {
    private final Path repository;

    JGitServer(Path repository) {
        this.repository = repository;
    }

    @Override
    public boolean handled(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String service = path.endsWith("/info/refs")
                ? exchange.getRequestURI().getQuery().replace("service=", "")
                : path.substring(path.lastIndexOf('/') + 1);
        boolean asks = exchange.getRequestMethod().equals("GET");
        InputStream in = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))
                ? new GZIPInputStream(exchange.getRequestBody())
                : exchange.getRequestBody();
        exchange.getResponseHeaders()
                .add("Content-Type", "application/x-" + service + (asks ? "-advertisement" : "-result"));
        exchange.sendResponseHeaders(200, 0);
        PacketLineOut out = new PacketLineOut(exchange.getResponseBody());
        PacketLineOutRefAdvertiser advertiser = new PacketLineOutRefAdvertiser(out);
        try (Repository opened = LocalRepository.open(repository, "server")) {
            if (service.equals("git-upload-pack")) {
                UploadPack pack = new UploadPack(opened);
                pack.setBiDirectionalPipe(false);
                pack.setExtraParameters(
                        List.of(String.valueOf(exchange.getRequestHeaders().getFirst("Git-Protocol"))));
                if (asks) {
                    pack.sendAdvertisedRefs(advertiser, service);
                } else {
                    pack.upload(in, exchange.getResponseBody(), null);
                }
            } else {
                ReceivePack pack = new ReceivePack(opened);
                pack.setBiDirectionalPipe(false);
                if (asks) {
                    out.writeString("# service=" + service + "\n");
                    out.end();
                    pack.sendAdvertisedRefs(advertiser);
                } else {
                    pack.receive(in, exchange.getResponseBody(), null);
                }
            }
        }
        return true;
    }
}
