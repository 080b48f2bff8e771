package org.ridgebench.mpi.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the ranks of one run know and nobody else: drawn for the run, handed over by environment, which other users
 * cannot read, and never sent; only proofs of it are.
 */
public final class Secret {
    /** The environment variable that carries it to ranks. */
    public static final String VARIABLE = "RIDGEBENCH_RUN_SECRET";

    static final int BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] key;

    private Secret(byte[] key) {
        this.key = key;
    }

    public static Secret draw() {
        return new Secret(random());
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IllegalArgumentException if it is no secret
     */
    public static Secret parse(String text) {
        return new Secret(HexFormat.of().parseHex(text));
    }

    /** The secret itself, for the environment of ranks. */
    public String text() {
        return HexFormat.of().formatHex(key);
    }

    /** A number that nobody has seen before, to be proved on. */
    static byte[] random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /** Shows knowledge of the secret to whoever knows it too. */
    public byte[] proof(byte[] challenge, String claim) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update(challenge);
            return mac.doFinal(claim.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    public boolean isProof(byte[] proof, byte[] challenge, String claim) {
        return MessageDigest.isEqual(proof, proof(challenge, claim));
    }
}
