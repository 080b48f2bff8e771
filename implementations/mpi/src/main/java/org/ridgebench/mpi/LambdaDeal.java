package org.ridgebench.mpi;

import java.util.concurrent.atomic.AtomicInteger;
import org.ridgebench.mpi.messages.Messages;
import org.ridgebench.mpi.messages.Slice.Longs;
import org.ridgebench.mpi.messages.Tag;

/** Deals the λs of one iteration out over ranks, one by one. Several threads of a rank may ask at once. */
interface LambdaDeal {
    /** Stands for no λ: all are dealt out. */
    int NONE = -1;

    /** The index of a λ that nobody else has. */
    int next();

    /** Begins to deal. All ranks call it. */
    static LambdaDeal start(int lambdas, Messages messages) {
        return messages.rank() == 0 ? dealer(lambdas, messages) : new Asker(messages);
    }

    /** Rank 0 keeps the count; a thread of its own answers the others, until each of them has been told that all are gone. */
    private static LambdaDeal dealer(int lambdas, Messages messages) {
        AtomicInteger count = new AtomicInteger();
        LambdaDeal own = () -> {
            int index = count.getAndIncrement();
            return index < lambdas ? index : NONE;
        };
        Thread dealer = new Thread(() -> answer(own, messages), "dealer");
        dealer.setDaemon(true);
        dealer.start();
        return own;
    }

    private static void answer(LambdaDeal own, Messages messages) {
        int served = messages.size() - 1;
        while (served > 0) {
            int asker = messages.receiveFromAny(Longs.of(0), Tag.ASK);
            int index = own.next();
            messages.send(Longs.of(index), asker, Tag.ANSWER);
            served -= index == NONE ? 1 : 0;
        }
    }

    /** A rank other than the first; it asks until it is told once that all are gone. */
    final class Asker implements LambdaDeal {
        private final Messages messages;
        private boolean over;

        private Asker(Messages messages) {
            this.messages = messages;
        }

        @Override
        public synchronized int next() {
            if (over) {
                return NONE;
            }
            long[] answer = new long[1];
            messages.send(Longs.of(0), 0, Tag.ASK);
            messages.receive(Longs.of(answer), 0, Tag.ANSWER);
            over = answer[0] == NONE;
            return (int) answer[0];
        }
    }
}
