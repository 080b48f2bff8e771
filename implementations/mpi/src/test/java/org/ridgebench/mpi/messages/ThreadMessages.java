package org.ridgebench.mpi.messages;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

/** Ranks as threads of one process, for tests that need no processes. */
public final class ThreadMessages implements Messages {
    private record Message(int from, int to, Tag tag, Slice content) {}

    /** What is on its way between all ranks of one world. */
    public static final class World {
        private final int size;
        private final CyclicBarrier barrier;
        private final Deque<Message> messages = new ArrayDeque<>();

        public World(int size) {
            this.size = size;
            this.barrier = new CyclicBarrier(size);
        }

        public Messages rank(int rank) {
            return new ThreadMessages(this, rank);
        }

        private synchronized void put(Message message) {
            messages.add(message);
            notifyAll();
        }

        private synchronized Message take(int from, int to, Tag tag) {
            while (true) {
                for (Iterator<Message> all = messages.iterator(); all.hasNext(); ) {
                    Message message = all.next();
                    if (message.to == to && message.tag == tag && (from == ANY || message.from == from)) {
                        all.remove();
                        return message;
                    }
                }
                try {
                    wait();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private static final int ANY = -1;

    private final World world;
    private final int rank;

    private ThreadMessages(World world, int rank) {
        this.world = world;
        this.rank = rank;
    }

    @Override
    public int rank() {
        return rank;
    }

    @Override
    public int size() {
        return world.size;
    }

    @Override
    public void barrier() {
        try {
            world.barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void send(Slice slice, int to, Tag tag) {
        Slice copy = slice.another(slice.count());
        copy(slice, copy);
        world.put(new Message(rank, to, tag, copy));
    }

    @Override
    public void receive(Slice slice, int from, Tag tag) {
        copy(world.take(from, rank, tag).content, slice);
    }

    @Override
    public int receiveFromAny(Slice slice, Tag tag) {
        Message message = world.take(ANY, rank, tag);
        copy(message.content, slice);
        return message.from;
    }

    @Override
    public void exchange(Slice sent, int to, Slice received, int from) {
        send(sent, to);
        receive(received, from);
    }

    private static void copy(Slice from, Slice to) {
        if (from.count() != to.count()) {
            throw new IllegalStateException(to.count() + " elements expected, got " + from.count());
        }
        if (from instanceof Slice.Longs a && to instanceof Slice.Longs b) {
            System.arraycopy(a.array(), a.from(), b.array(), b.from(), a.count());
        } else if (from instanceof Slice.Doubles a && to instanceof Slice.Doubles b) {
            System.arraycopy(a.array(), a.from(), b.array(), b.from(), a.count());
        } else if (from instanceof Slice.Bytes a && to instanceof Slice.Bytes b) {
            System.arraycopy(a.array(), a.from(), b.array(), b.from(), a.count());
        } else {
            throw new IllegalStateException("slices of one kind expected, got " + from + " and " + to);
        }
    }

    @Override
    public void close() {}
}
