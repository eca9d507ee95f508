package dev.mtcgitops.git;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** Certificates of those who may vouch for a server, read from a file in PEM form. */
public final class Authorities {
    private final TrustManager[] managers;

    private Authorities(TrustManager[] managers) {
        this.managers = managers;
    }

    /** Those in {@code file}; nothing where it holds none, which is reported. */
    static Optional<Authorities> read(Path file, Diagnostics into) {
        try (InputStream in = Files.newInputStream(file)) {
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            for (Certificate certificate : certificates) {
                store.setCertificateEntry("ca" + store.size(), certificate);
            }
            if (store.size() > 0) {
                TrustManagerFactory factory =
                        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
                factory.init(store);
                return Optional.of(new Authorities(factory.getTrustManagers()));
            }
        } catch (IOException | GeneralSecurityException e) {
            // Reported below: in any case the file holds no usable certificate.
        }
        into.report(RouteProblems.certificates(file.toString()), Location.NONE);
        return Optional.empty();
    }

    TrustManager[] managers() {
        return managers.clone();
    }
}
