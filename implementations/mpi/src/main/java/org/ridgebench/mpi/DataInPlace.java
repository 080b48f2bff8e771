package org.ridgebench.mpi;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ridgebench.mpi.messages.Collectives;
import org.ridgebench.mpi.messages.Messages;
import org.ridgebench.mpi.messages.Share;
import org.ridgebench.mpi.messages.Slice.Bytes;
import org.ridgebench.mpi.messages.Slice.Longs;
import org.ridgebench.ridge.images.ImageFolder;
import org.ridgebench.ridge.images.Images;
import org.ridgebench.trial.Phase;
import org.ridgebench.trial.Phases;
import org.ridgebench.trial.Problem;

/** Brings rows from the data set, which rank 0 alone reads, to the ranks that work on them; before the clock. */
final class DataInPlace {
    /** A message of so many bytes keeps the buffers of the library small. */
    private static final int SEGMENT = 1 << 20;

    private final Messages messages;
    private final Collectives collectives;
    private final @Nullable Images all;
    private final int features;
    private final int classes;
    private final int trainingRows;
    private final int rows;

    private DataInPlace(Messages messages, Collectives collectives, @Nullable Images all, long[] shape) {
        this.messages = messages;
        this.collectives = collectives;
        this.all = all;
        this.features = (int) shape[0];
        this.classes = (int) shape[1];
        this.trainingRows = (int) shape[2];
        this.rows = (int) shape[3];
    }

    static DataInPlace load(Problem problem, Messages messages, Collectives collectives, Phases phases) {
        ImageFolder folder = new ImageFolder(problem.dataset().directory());
        Optional<Images> all = messages.rank() == 0
                ? Optional.of(phases.call(Phase.LOAD, () -> training(folder, problem.samples())))
                : Optional.empty();
        long[] shape = all.map(images ->
                        new long[] {images.features(), images.classes(), images.trainingRows(), images.rows()})
                .orElse(new long[4]);
        phases.run(Phase.DISTRIBUTE, () -> collectives.broadcast(Longs.of(shape), 0));
        return new DataInPlace(messages, collectives, all.orElse(null), shape);
    }

    private static Images training(ImageFolder folder, int samples) {
        try {
            return folder.training(samples);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int features() {
        return features;
    }

    int classes() {
        return classes;
    }

    int trainingRows() {
        return trainingRows;
    }

    int validationRows() {
        return rows - trainingRows;
    }

    /** All training rows; on rank 0 only. */
    Optional<RowRange> allTraining() {
        return Optional.ofNullable(all).map(images -> new RowRange(images, 0, trainingRows));
    }

    /** All validation rows, on every rank. */
    RowRange validationEverywhere(Phases phases) {
        return phases.call(Phase.DISTRIBUTE, () -> {
            RowRange range = rank0Or(trainingRows, rows);
            sendToAll(range);
            return range;
        });
    }

    /** This rank's share of the training rows. */
    RowRange trainingShare(Phases phases) {
        return phases.call(Phase.DISTRIBUTE, () -> scatter(0, trainingRows));
    }

    /** This rank's share of the validation rows. */
    RowRange validationShare(Phases phases) {
        return phases.call(Phase.DISTRIBUTE, () -> scatter(trainingRows, rows));
    }

    private void sendToAll(RowRange range) {
        Bytes pixels = pixels(range);
        for (int at = 0; at < pixels.count(); at += SEGMENT) {
            collectives.broadcast(pixels.part(at, Math.min(SEGMENT, pixels.count() - at)), 0);
        }
        collectives.broadcast(labels(range), 0);
    }

    private RowRange scatter(int from, int to) {
        Share own = Share.of(to - from, messages.size(), messages.rank());
        if (messages.rank() > 0) {
            RowRange range = rank0Or(from + own.from(), from + own.to());
            receive(pixels(range));
            receive(labels(range));
            return range;
        }
        Images images = requireNonNull(all, "rank 0 has all rows");
        for (int other = 1; other < messages.size(); other++) {
            Share share = Share.of(to - from, messages.size(), other);
            RowRange range = new RowRange(images, from + share.from(), from + share.to());
            send(pixels(range), other);
            send(labels(range), other);
        }
        return new RowRange(images, from + own.from(), from + own.to());
    }

    /** Those rows where they are, on rank 0; room for them on other ranks. */
    private RowRange rank0Or(int from, int to) {
        return all != null
                ? new RowRange(all, from, to)
                : new RowRange(
                        new Images(
                                new byte[(to - from) * features],
                                new byte[(to - from) * Images.labelBytes(classes)],
                                features,
                                classes),
                        0,
                        to - from);
    }

    private void send(Bytes bytes, int to) {
        for (int at = 0; at < bytes.count(); at += SEGMENT) {
            messages.send(bytes.part(at, Math.min(SEGMENT, bytes.count() - at)), to);
        }
    }

    private void receive(Bytes bytes) {
        for (int at = 0; at < bytes.count(); at += SEGMENT) {
            messages.receive(bytes.part(at, Math.min(SEGMENT, bytes.count() - at)), 0);
        }
    }

    private static Bytes pixels(RowRange range) {
        int features = range.images().features();
        return new Bytes(range.images().pixels(), range.from() * features, range.count() * features);
    }

    private static Bytes labels(RowRange range) {
        int bytes = Images.labelBytes(range.images().classes());
        return new Bytes(range.images().labels(), range.from() * bytes, range.count() * bytes);
    }
}
