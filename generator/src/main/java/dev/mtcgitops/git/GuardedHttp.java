package dev.mtcgitops.git;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URL;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory;
import org.eclipse.jgit.transport.http.JDKHttpConnection;
import org.eclipse.jgit.util.HttpSupport;
import org.jspecify.annotations.Nullable;

/** Connections to one server only, that of a repository; remembers how it answered last. */
final class GuardedHttp implements HttpConnectionFactory {
    /** The server sent the client elsewhere. */
    static final class Redirected extends IOException {
        private static final long serialVersionUID = 1L;
        private final String target;

        private Redirected(URL target) {
            super("redirected");
            this.target = target.getProtocol() + "://" + target.getAuthority() + target.getPath();
        }

        /** Where to; may hold secrets. */
        String target() {
            return target;
        }
    }

    private static final String ADVERTISEMENT = "service=git-upload-pack";
    private static final String SECOND_PROTOCOL = "000eversion 2\n";
    private static final int LONGEST_CAPABILITIES = 1 << 13;
    private static final byte[] NO_REFS = "0000".getBytes(ISO_8859_1);

    private final int timeout;
    private final String origin;
    private final Overheard overheard;
    private final Map<String, byte[]> capabilities;
    private boolean listing;
    private int status;

    /**
     * Connections for one dialogue.
     *
     * @param capabilities what servers said of themselves to requests by their URL, to be used and added to
     * @param listing false where it does not matter which refs there are
     */
    GuardedHttp(URIish uri, int timeout, Overheard overheard, Map<String, byte[]> capabilities, boolean listing) {
        this.timeout = timeout;
        this.overheard = overheard;
        this.capabilities = capabilities;
        this.listing = listing;
        this.origin = origin(uri.getScheme(), Objects.requireNonNull(uri.getHost()), uri.getPort());
    }

    /** The last status that the server answered with; 0 before the first. */
    int status() {
        return status;
    }

    @Override
    public HttpConnection create(URL url) throws IOException {
        return create(url, Proxy.NO_PROXY);
    }

    @Override
    public HttpConnection create(URL url, @Nullable Proxy proxy) throws IOException {
        if (!origin.equals(origin(url.getProtocol(), url.getHost(), url.getPort()))) {
            throw new Redirected(url);
        }
        byte[] known = capabilities.get(url.toString());
        if (known != null) {
            status = HttpURLConnection.HTTP_OK;
            return new KnownAnswer(url, "application/x-git-upload-pack-advertisement", known);
        }
        if (!listing && !capabilities.isEmpty() && url.getPath().endsWith("/git-upload-pack")) {
            // In the second protocol, JGit first asks for a list of refs, and then for what is wanted.
            listing = true;
            return new KnownAnswer(url, "application/x-git-upload-pack-result", NO_REFS);
        }
        return new Connection(url, proxy == null ? Proxy.NO_PROXY : proxy);
    }

    private static String origin(String scheme, String host, int port) {
        String name = scheme.toLowerCase(Locale.ROOT);
        int usual = name.equals("https") ? 443 : 80;
        return name + "://" + host.toLowerCase(Locale.ROOT) + ":" + (port < 0 ? usual : port);
    }

    private final class Connection extends JDKHttpConnection {
        Connection(URL url, Proxy proxy) throws IOException {
            super(url, proxy);
        }

        /** JGit would allow more while a push is worked on, but servers send signs of life then. */
        @Override
        public void setReadTimeout(int milliseconds) {
            super.setReadTimeout((int) TimeUnit.SECONDS.toMillis(timeout));
        }

        @Override
        public int getResponseCode() throws IOException {
            status = 0;
            status = super.getResponseCode();
            return status;
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            return new TimedOutput(super.getOutputStream(), timeout);
        }

        /** Unpacked here, not by JGit, because what comes out is what fills the memory. */
        @Override
        public InputStream getInputStream() throws IOException {
            InputStream in = super.getInputStream();
            InputStream heard = overheard.listen(isPacked() ? new GZIPInputStream(in) : in);
            return ADVERTISEMENT.equals(getURL().getQuery()) ? remember(heard) : heard;
        }

        /** In the second protocol, servers only say what they can do (gitprotocol-v2): the same to every such request. */
        private InputStream remember(InputStream answer) throws IOException {
            byte[] begin = answer.readNBytes(LONGEST_CAPABILITIES);
            boolean whole = begin.length < LONGEST_CAPABILITIES;
            if (whole && new String(begin, ISO_8859_1).contains(SECOND_PROTOCOL)) {
                capabilities.put(getURL().toString(), begin);
            } else {
                listing = true;
            }
            return new SequenceInputStream(new ByteArrayInputStream(begin), answer);
        }

        private boolean isPacked() {
            String coding = super.getHeaderField(HttpSupport.HDR_CONTENT_ENCODING);
            return HttpSupport.ENCODING_GZIP.equals(coding) || HttpSupport.ENCODING_X_GZIP.equals(coding);
        }

        @Override
        public @Nullable String getHeaderField(String name) {
            return name.equalsIgnoreCase(HttpSupport.HDR_CONTENT_ENCODING) ? null : super.getHeaderField(name);
        }
    }
}
