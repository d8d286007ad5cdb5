package clinic.sunwise.platform.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** A certificate authority of one test, made by the JDK's keytool; what it has issued is worth nothing the day after. */
public final class TlsAuthority {

    private static final String AUTHORITY = "authority";
    private static final String PASSWORD = "of-a-test";

    private final Path folder;
    private final Path store;

    /** @param name of the authority, so that two of one test differ */
    public TlsAuthority(String name) {
        try {
            folder = Files.createTempDirectory("sunwise-tls");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        store = folder.resolve("store.p12");
        generate(AUTHORITY, "CN=" + name, "-ext", "bc:c");
        write("authority.pem", pem("CERTIFICATE", List.of(encoded(certificate(AUTHORITY)))));
    }

    /** Who is let in by a certificate of this authority: the certificate and its key, each as a file in PEM, and both in one. */
    public record Identity(Path certificate, Path key, Path both, SSLContext context) {}

    /** Its own certificate, in PEM. */
    public Path file() {
        return folder.resolve("authority.pem");
    }

    /**
     * A certificate and its key.
     *
     * @param names as keytool takes them: {@code dns:localhost,ip:127.0.0.1}
     */
    public Identity issue(String subject, String names) {
        generate(subject, "CN=" + subject, "-signer", AUTHORITY, "-ext", "san=" + names);
        String chain = pem("CERTIFICATE", List.of(encoded(certificate(subject))));
        String key = pem("PRIVATE KEY", List.of(key(subject).getEncoded()));
        return new Identity(
                write(subject + ".pem", chain),
                write(subject + ".key", key),
                write(subject + ".both.pem", key + chain),
                context(subject));
    }

    /** Of a client that trusts this authority and no other, and has no certificate itself. */
    public SSLContext trust() {
        return context(null);
    }

    private SSLContext context(@Nullable String subject) {
        try {
            KeyStore trusted = empty();
            trusted.setCertificateEntry(AUTHORITY, certificate(AUTHORITY));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            KeyStore own = empty();
            if (subject != null) {
                own.setKeyEntry(
                        subject, key(subject), PASSWORD.toCharArray(), new Certificate[] {certificate(subject)});
            }
            keys.init(own, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore none = KeyStore.getInstance("PKCS12");
        none.load(null, null);
        return none;
    }

    private void generate(String alias, String name, String... more) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-dname",
                name,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "1",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD));
        command.addAll(List.of(more));
        try {
            Process keytool =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Certificate certificate(String alias) {
        try {
            return opened().getCertificate(alias);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Key key(String alias) {
        try {
            return opened().getKey(alias, PASSWORD.toCharArray());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyStore opened() throws GeneralSecurityException {
        try (InputStream file = Files.newInputStream(store)) {
            KeyStore opened = KeyStore.getInstance("PKCS12");
            opened.load(file, PASSWORD.toCharArray());
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] encoded(Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String kind, List<byte[]> parts) {
        return parts.stream()
                .flatMap(part -> Stream.of(
                        "-----BEGIN " + kind + "-----",
                        Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(part),
                        "-----END " + kind + "-----"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** PostgreSQL takes no key that others may read. */
    private Path write(String name, String text) {
        try {
            Path file = Files.writeString(folder.resolve(name), text);
            return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
