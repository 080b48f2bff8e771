package org.ridgebench.mpi.messages;

import static java.util.Objects.requireNonNull;

import java.util.Objects;

/** Neighbouring elements of an array: what a message carries. A view, never a copy. */
public sealed interface Slice {
    int count();

    /** A part of it, counted from its own first element. */
    Slice part(int from, int length);

    /** A new array of the same kind. */
    Slice another(int length);

    /** Adds another slice of the same kind and count, element by element. This one is modified. */
    void add(Slice other);

    /** Whole numbers: their sums are exact in any order. */
    @SuppressWarnings("ArrayRecordComponent") // A view: the array is the owner's.
    record Longs(long[] array, int from, int count) implements Slice {
        public Longs {
            requireNonNull(array, "array");
            Objects.checkFromIndexSize(from, count, array.length);
        }

        public static Longs of(long... array) {
            return new Longs(array, 0, array.length);
        }

        @Override
        public Longs part(int first, int length) {
            Objects.checkFromIndexSize(first, length, count);
            return new Longs(array, from + first, length);
        }

        @Override
        public Longs another(int length) {
            return of(new long[length]);
        }

        @Override
        public void add(Slice other) {
            Longs summand = (Longs) other;
            Objects.checkFromIndexSize(0, count, summand.count);
            for (int i = 0; i < count; i++) {
                array[from + i] += summand.array[summand.from + i];
            }
        }
    }

    /** Real numbers. */
    @SuppressWarnings("ArrayRecordComponent") // A view: the array is the owner's.
    record Doubles(double[] array, int from, int count) implements Slice {
        public Doubles {
            requireNonNull(array, "array");
            Objects.checkFromIndexSize(from, count, array.length);
        }

        public static Doubles of(double... array) {
            return new Doubles(array, 0, array.length);
        }

        @Override
        public Doubles part(int first, int length) {
            Objects.checkFromIndexSize(first, length, count);
            return new Doubles(array, from + first, length);
        }

        @Override
        public Doubles another(int length) {
            return of(new double[length]);
        }

        @Override
        public void add(Slice other) {
            Doubles summand = (Doubles) other;
            Objects.checkFromIndexSize(0, count, summand.count);
            for (int i = 0; i < count; i++) {
                array[from + i] += summand.array[summand.from + i];
            }
        }
    }

    /** Pixels, labels and text. */
    @SuppressWarnings("ArrayRecordComponent") // A view: the array is the owner's.
    record Bytes(byte[] array, int from, int count) implements Slice {
        public Bytes {
            requireNonNull(array, "array");
            Objects.checkFromIndexSize(from, count, array.length);
        }

        public static Bytes of(byte... array) {
            return new Bytes(array, 0, array.length);
        }

        @Override
        public Bytes part(int first, int length) {
            Objects.checkFromIndexSize(first, length, count);
            return new Bytes(array, from + first, length);
        }

        @Override
        public Bytes another(int length) {
            return of(new byte[length]);
        }

        @Override
        public void add(Slice other) {
            throw new UnsupportedOperationException("bytes are carried, not summed");
        }
    }
}
