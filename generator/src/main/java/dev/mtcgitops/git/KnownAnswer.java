package dev.mtcgitops.git;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URL;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.transport.http.JDKHttpConnection;
import org.jspecify.annotations.Nullable;

/** A request whose answer is known, so that nobody is asked. */
final class KnownAnswer extends JDKHttpConnection {
    private final String contentType;
    private final byte[] answer;

    KnownAnswer(URL url, String contentType, byte[] answer) throws IOException {
        super(url, Proxy.NO_PROXY);
        this.contentType = contentType;
        this.answer = answer;
    }

    @Override
    public void connect() {}

    @Override
    public int getResponseCode() {
        return HttpURLConnection.HTTP_OK;
    }

    @Override
    public String getResponseMessage() {
        return "OK";
    }

    @Override
    public String getContentType() {
        return contentType;
    }

    @Override
    public int getContentLength() {
        return answer.length;
    }

    @Override
    public @Nullable String getHeaderField(String name) {
        return null;
    }

    @Override
    public Map<String, List<String>> getHeaderFields() {
        return Map.of();
    }

    @Override
    public List<String> getHeaderFields(String name) {
        return List.of();
    }

    @Override
    public OutputStream getOutputStream() {
        return OutputStream.nullOutputStream();
    }

    @Override
    public InputStream getInputStream() {
        return new ByteArrayInputStream(answer);
    }
}
