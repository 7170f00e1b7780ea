package io.zhibiao.fetcher.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Vector;
import java.util.regex.Pattern;
import javax.net.ssl.X509TrustManager;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.DefaultTlsClient;
import org.bouncycastle.tls.HashAlgorithm;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.ServerName;
import org.bouncycastle.tls.SignatureAlgorithm;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.TlsAuthentication;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsServerCertificate;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;
import org.jspecify.annotations.Nullable;

/**
 * What old servers speak and newer JDKs refuse for the whole process: TLS 1.0 and 1.1, suites whose keys are exchanged by RSA, 3DES,
 * handshakes that are signed with SHA-1, renegotiation that is not secure. Certificates are checked as everywhere.
 */
final class LegacyTls extends DefaultTlsClient {
    private static final int[] SUITES = {
        CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
        CipherSuite.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
        CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA,
        CipherSuite.TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA,
        CipherSuite.TLS_DHE_RSA_WITH_AES_128_CBC_SHA,
        CipherSuite.TLS_DHE_RSA_WITH_AES_256_CBC_SHA,
        CipherSuite.TLS_RSA_WITH_AES_128_GCM_SHA256,
        CipherSuite.TLS_RSA_WITH_AES_256_GCM_SHA384,
        CipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA256,
        CipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA,
        CipherSuite.TLS_RSA_WITH_AES_256_CBC_SHA,
        CipherSuite.TLS_RSA_WITH_3DES_EDE_CBC_SHA
    };

    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|.*:.*");

    private final String host;
    private final X509TrustManager trust;
    private X509Certificate[] chain = {};

    LegacyTls(String host, X509TrustManager trust) {
        super(new BcTlsCrypto(new SecureRandom()));
        this.host = host;
        this.trust = trust;
    }

    /** The server's certificates, after the handshake. */
    X509Certificate[] chain() {
        return chain.clone();
    }

    /** The version that was agreed on, as the JDK writes it. */
    String version() {
        ProtocolVersion version = context.getServerVersion();
        return version.equals(ProtocolVersion.TLSv10)
                ? "TLSv1"
                : version.getName().replace(" ", "v");
    }

    String suite() {
        return "suite "
                + Integer.toHexString(context.getSecurityParametersConnection().getCipherSuite());
    }

    @Override
    protected ProtocolVersion[] getSupportedVersions() {
        return ProtocolVersion.TLSv12.downTo(ProtocolVersion.TLSv10);
    }

    @Override
    protected int[] getSupportedCipherSuites() {
        return SUITES.clone();
    }

    @Override
    @SuppressWarnings({"JdkObsolete", "unchecked"}) // the library's own
    protected @Nullable Vector<ServerName> getSNIServerNames() {
        if (ADDRESS.matcher(host).matches()) {
            return null; // by RFC 6066, 3, addresses have no place in it
        }
        return TlsUtils.vectorOfOne(new ServerName((short) 0, host.getBytes(StandardCharsets.US_ASCII)));
    }

    @Override
    @SuppressWarnings({"JdkObsolete", "unchecked"}) // the library's own
    protected Vector<SignatureAndHashAlgorithm> getSupportedSignatureAlgorithms() {
        Vector<SignatureAndHashAlgorithm> usual = super.getSupportedSignatureAlgorithms();
        usual.add(SignatureAndHashAlgorithm.getInstance(HashAlgorithm.sha1, SignatureAlgorithm.rsa));
        return usual;
    }

    /** Old servers end a page by hanging up. */
    @Override
    public boolean requiresCloseNotify() {
        return false;
    }

    @Override
    public void notifySecureRenegotiation(boolean secure) {
        // Old servers do not know of it, and we never renegotiate.
    }

    @Override
    public TlsAuthentication getAuthentication() {
        return new TlsAuthentication() {
            @Override
            public void notifyServerCertificate(TlsServerCertificate server) throws IOException {
                check(server);
            }

            @Override
            public @Nullable TlsCredentials getClientCredentials(CertificateRequest request) {
                return null;
            }
        };
    }

    private void check(TlsServerCertificate server) throws IOException {
        try {
            chain = Certificates.chain(server.getCertificate());
            trust.checkServerTrusted(chain, "RSA");
        } catch (CertificateException e) {
            throw new TlsFatalAlert(AlertDescription.bad_certificate, String.valueOf(e.getMessage()), e);
        }
    }
}
