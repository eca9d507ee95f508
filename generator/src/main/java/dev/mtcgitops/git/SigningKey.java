package dev.mtcgitops.git;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.jgit.lib.GpgSignature;

/**
 * A private Ed25519 key of OpenSSH, which signs commits: the same commit with the same bytes each time.
 *
 * <p>The forms are those of {@code PROTOCOL.key} and {@code PROTOCOL.sshsig} of OpenSSH.
 */
public final class SigningKey {
    private static final String TYPE = "ssh-ed25519";
    private static final String BEGIN = "-----BEGIN OPENSSH PRIVATE KEY-----";
    private static final String END = "-----END OPENSSH PRIVATE KEY-----";
    private static final String MAGIC = "openssh-key-v1\0";
    private static final String NONE = "none";
    private static final int SEED = 32;
    private static final int LINE = 70;

    private final PrivateKey key;
    private final byte[] publicKey;

    private SigningKey(PrivateKey key, byte[] publicKey) {
        this.key = key;
        this.publicKey = publicKey;
    }

    /** The key in {@code file}; nothing where it cannot sign, which is reported. */
    public static Optional<SigningKey> read(Path file, Diagnostics into) {
        Problem problem;
        try {
            String text = Files.readString(file, UTF_8).strip();
            if (text.startsWith("ssh-") || text.startsWith("ecdsa-") || text.startsWith("sk-")) {
                problem = SigningProblems.publicKey(file.toString());
            } else if (!text.startsWith(BEGIN) || !text.endsWith(END)) {
                problem = SigningProblems.noKey(file.toString());
            } else {
                String base64 = text.substring(BEGIN.length(), text.length() - END.length());
                return Optional.of(parse(ByteBuffer.wrap(Base64.getMimeDecoder().decode(base64))));
            }
        } catch (Locked e) {
            problem = SigningProblems.passphrase(file.toString());
        } catch (OtherKind e) {
            problem = SigningProblems.otherKind(file.toString());
        } catch (MalformedInputException | BufferUnderflowException | IllegalArgumentException e) {
            problem = SigningProblems.noKey(file.toString());
        } catch (IOException | GeneralSecurityException e) {
            problem = SigningProblems.unreadable(file.toString());
        }
        into.report(problem, Location.NONE);
        return Optional.empty();
    }

    /** The key has a passphrase. */
    private static final class Locked extends GeneralSecurityException {
        private static final long serialVersionUID = 1L;
    }

    /** The key is not an Ed25519 key. */
    private static final class OtherKind extends GeneralSecurityException {
        private static final long serialVersionUID = 1L;
    }

    private static SigningKey parse(ByteBuffer in) throws GeneralSecurityException {
        byte[] magic = new byte[MAGIC.length()];
        in.get(magic);
        String cipher = text(in);
        text(in);
        string(in);
        if (!new String(magic, US_ASCII).equals(MAGIC) || in.getInt() != 1) {
            throw new IllegalArgumentException("not one key");
        }
        byte[] publicKey = string(in);
        ByteBuffer secret = ByteBuffer.wrap(string(in));
        if (!cipher.equals(NONE)) {
            throw new Locked();
        }
        secret.getLong();
        if (!text(secret).equals(TYPE)) {
            throw new OtherKind();
        }
        string(secret);
        byte[] seed = Arrays.copyOf(string(secret), SEED);
        PrivateKey key = KeyFactory.getInstance("Ed25519")
                .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
        return new SigningKey(key, publicKey);
    }

    private static String text(ByteBuffer in) {
        return new String(string(in), US_ASCII);
    }

    private static byte[] string(ByteBuffer in) {
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    /** The signature of a commit as Git keeps it. */
    GpgSignature sign(byte[] commit) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-512").digest(commit);
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(
                    new Message().raw("SSHSIG").purpose().string(digest).bytes());
            byte[] signed = new Message().string(TYPE).string(signature.sign()).bytes();
            byte[] whole = new Message()
                    .raw("SSHSIG")
                    .number(1)
                    .string(publicKey)
                    .purpose()
                    .string(signed)
                    .bytes();
            String base64 = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(whole);
            return new GpgSignature(("-----BEGIN SSH SIGNATURE-----\n" + base64 + "\n-----END SSH SIGNATURE-----\n")
                    .getBytes(US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform from 15 on signs with Ed25519", e);
        }
    }

    /** Bytes in the form of SSH. */
    private static final class Message {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Message raw(String text) {
            out.writeBytes(text.getBytes(US_ASCII));
            return this;
        }

        Message number(int number) {
            out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
            return this;
        }

        Message string(byte[] bytes) {
            number(bytes.length);
            out.writeBytes(bytes);
            return this;
        }

        Message string(String text) {
            return string(text.getBytes(US_ASCII));
        }

        /** The signed text, a reserved field, and the digest. */
        Message purpose() {
            return string("git").string("").string("sha512");
        }

        byte[] bytes() {
            return out.toByteArray();
        }
    }
}
