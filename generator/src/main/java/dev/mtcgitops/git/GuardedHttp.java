package dev.mtcgitops.git;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Proxy;
import java.net.URL;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
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

        /** The target; may hold secrets. */
        String target() {
            return target;
        }
    }

    private static final int FIRST_REDIRECT = 301;
    private static final int LAST_REDIRECT = 308;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final int LONGEST_WAIT = 60;

    private final Access access;
    private final String origin;
    private final Received received;
    private int status;
    private Optional<Integer> retryAfter = Optional.empty();

    /** Connections for one dialogue. */
    GuardedHttp(URIish uri, Access access, Received received) {
        this.access = access;
        this.received = received;
        this.origin = origin(uri.getScheme(), Objects.requireNonNull(uri.getHost()), uri.getPort());
    }

    /** The last status that the server answered with; 0 before the first. */
    int status() {
        return status;
    }

    /** The seconds of rest that the last answer of the server asked for, if it did and they are few. */
    Optional<Integer> retryAfter() {
        return retryAfter;
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
        Connection connection =
                new Connection(url, access.route().proxy(url).orElse(proxy == null ? Proxy.NO_PROXY : proxy));
        Optional<Authorities> authorities = access.route().authorities();
        if (authorities.isPresent() && url.getProtocol().equals("https")) {
            try {
                connection.configure(null, authorities.get().managers(), null);
            } catch (GeneralSecurityException e) {
                throw new IOException(e);
            }
        }
        return connection;
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
            super.setReadTimeout((int) TimeUnit.SECONDS.toMillis(access.timeout()));
        }

        @Override
        public int getResponseCode() throws IOException {
            status = 0;
            status = super.getResponseCode();
            // A date would need a clock; servers of Git send seconds.
            String after = status == TOO_MANY || status == UNAVAILABLE ? super.getHeaderField("Retry-After") : null;
            retryAfter = Optional.ofNullable(after)
                    .filter(text -> text.matches("[0-9]{1,2}"))
                    .map(Integer::valueOf)
                    .filter(seconds -> seconds <= LONGEST_WAIT);
            String place = super.getHeaderField(HttpSupport.HDR_LOCATION);
            if (status >= FIRST_REDIRECT && status <= LAST_REDIRECT && place != null && isAnswerTo("POST")) {
                // JGit follows a redirect of a first request only, and does not name the others.
                throw new Redirected(new URL(getURL(), place));
            }
            return status;
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            return new TimedOutput(super.getOutputStream(), access.timeout());
        }

        /** Unpacked here, not by JGit, because what comes out is what fills the heap. */
        @Override
        public InputStream getInputStream() throws IOException {
            InputStream in = super.getInputStream();
            return received.listen(isPacked() ? new GZIPInputStream(in) : in);
        }

        private boolean isAnswerTo(String method) {
            return method.equals(getRequestMethod());
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
