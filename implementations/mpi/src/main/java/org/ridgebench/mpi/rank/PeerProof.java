package org.ridgebench.mpi.rank;

import org.ridgebench.mpi.control.Secret;
import org.ridgebench.mpi.messages.Messages;
import org.ridgebench.mpi.messages.Slice.Bytes;

/**
 * Makes every rank prove the run's secret to every other: while ranks connect, MPJ Express believes whoever connects to
 * its ports.
 */
final class PeerProof {
    private static final int BYTES = 32;

    private PeerProof() {}

    /** @throws IllegalStateException if one of them cannot */
    static void exchange(Messages messages, Secret secret) {
        for (int step = 1; step < messages.size(); step++) {
            int to = (messages.rank() + step) % messages.size();
            int from = (messages.rank() + messages.size() - step) % messages.size();
            byte[] received = new byte[BYTES];
            messages.exchange(Bytes.of(proof(secret, messages.rank(), to)), to, Bytes.of(received), from);
            if (!secret.isProof(received, new byte[0], claim(from, messages.rank()))) {
                throw new IllegalStateException("rank " + messages.rank() + ": a stranger connected as rank " + from);
            }
        }
    }

    private static byte[] proof(Secret secret, int from, int to) {
        return secret.proof(new byte[0], claim(from, to));
    }

    private static String claim(int from, int to) {
        return "peer " + from + " to " + to;
    }
}
