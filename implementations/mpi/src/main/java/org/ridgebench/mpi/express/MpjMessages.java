package org.ridgebench.mpi.express;

import mpi.Datatype;
import mpi.Intracomm;
import mpi.MPI;
import mpi.MPIException;
import mpi.Op;
import mpi.Request;
import mpi.Status;
import org.ridgebench.mpi.messages.Messages;
import org.ridgebench.mpi.messages.Slice;
import org.ridgebench.mpi.messages.Tag;

/** The world of all ranks, once MPJ Express has connected them. */
final class MpjMessages implements Messages {
    private final Intracomm world = MPI.COMM_WORLD;
    private final int rank;
    private final int size;

    MpjMessages() {
        this.rank = world.Rank();
        this.size = world.Size();
    }

    @Override
    public int rank() {
        return rank;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void barrier() {
        try {
            world.Barrier();
        } catch (MPIException e) {
            throw failed("barrier", e);
        }
    }

    @Override
    public void send(Slice slice, int to, Tag tag) {
        try {
            world.Send(array(slice), from(slice), slice.count(), type(slice), to, tag.number());
        } catch (MPIException e) {
            throw failed("send to rank " + to, e);
        }
    }

    @Override
    public void receive(Slice slice, int from, Tag tag) {
        try {
            world.Recv(array(slice), from(slice), slice.count(), type(slice), from, tag.number());
        } catch (MPIException e) {
            throw failed("receive from rank " + from, e);
        }
    }

    @Override
    public int receiveFromAny(Slice slice, Tag tag) {
        try {
            Status status =
                    world.Recv(array(slice), from(slice), slice.count(), type(slice), MPI.ANY_SOURCE, tag.number());
            return status.source;
        } catch (MPIException e) {
            throw failed("receive from any rank", e);
        }
    }

    @Override
    public void exchange(Slice sent, int to, Slice received, int from) {
        try {
            Request receiving = world.Irecv(
                    array(received), from(received), received.count(), type(received), from, Tag.DATA.number());
            send(sent, to, Tag.DATA);
            receiving.Wait();
        } catch (MPIException e) {
            throw failed("receive from rank " + from, e);
        }
    }

    void sum(Slice slice) {
        Slice result = slice.another(slice.count());
        Op sum = MPI.SUM;
        try {
            world.Allreduce(array(slice), from(slice), array(result), 0, slice.count(), type(slice), sum);
        } catch (MPIException e) {
            throw failed("sum", e);
        }
        System.arraycopy(array(result), 0, array(slice), from(slice), slice.count());
    }

    void broadcast(Slice slice, int root) {
        try {
            world.Bcast(array(slice), from(slice), slice.count(), type(slice), root);
        } catch (MPIException e) {
            throw failed("broadcast", e);
        }
    }

    private static Object array(Slice slice) {
        if (slice instanceof Slice.Longs longs) {
            return longs.array();
        }
        return slice instanceof Slice.Doubles doubles ? doubles.array() : ((Slice.Bytes) slice).array();
    }

    private static int from(Slice slice) {
        if (slice instanceof Slice.Longs longs) {
            return longs.from();
        }
        return slice instanceof Slice.Doubles doubles ? doubles.from() : ((Slice.Bytes) slice).from();
    }

    private static Datatype type(Slice slice) {
        if (slice instanceof Slice.Longs) {
            return MPI.LONG;
        }
        return slice instanceof Slice.Doubles ? MPI.DOUBLE : MPI.BYTE;
    }

    private IllegalStateException failed(String what, MPIException e) {
        return new IllegalStateException("rank " + rank + ": " + what + " failed", e);
    }

    @Override
    public void close() {
        try {
            MPI.Finalize();
        } catch (MPIException e) {
            throw failed("goodbye", e);
        }
    }
}
