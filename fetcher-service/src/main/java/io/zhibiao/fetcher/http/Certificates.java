package io.zhibiao.fetcher.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.bouncycastle.tls.Certificate;

/** Who is trusted to be the server it says it is. */
final class Certificates {
    private Certificates() {}

    /** Those that the JDK trusts. */
    static X509TrustManager known() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return Arrays.stream(factory.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .map(X509TrustManager.class::cast)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("every JDK trusts somebody"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK trusts somebody", e);
        }
    }

    /** Anybody: for a source whose operator has said so. */
    static X509TrustManager any() {
        return new X509TrustManager() {
            @Override
            public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
                throw new CertificateException("we are no server");
            }

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String type) {}

            @Override
            public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
            }
        };
    }

    /** The JDK's sockets, with certificates checked by somebody. */
    static SSLSocketFactory sockets(X509TrustManager trust) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trust}, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK speaks TLS", e);
        }
    }

    /** The JDK's form of certificates. */
    static X509Certificate[] chain(Certificate chain) throws IOException, CertificateException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        X509Certificate[] all = new X509Certificate[chain.getLength()];
        for (int i = 0; i < all.length; i++) {
            byte[] encoded = chain.getCertificateAt(i).getEncoded();
            all[i] = (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(encoded));
        }
        return all;
    }
}
