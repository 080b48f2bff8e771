package org.ridgebench.ridge.kernels;

import org.ridgebench.ridge.vectors.VectorModule;

/**
 * The Gram matrix at the speed of float32, and exact: few enough rows are summed before the sum moves to an integer.
 *
 * <p>A product of two bytes is at most 255² = 65,025, and a float32 holds every integer up to 2²⁴.
 */
final class ExactKernel implements Kernel {
    @Override
    public String name() {
        return "exact";
    }

    @Override
    public String variant() {
        return VectorModule.isPresent() ? VectorGram.variant() : "plain-java";
    }

    @Override
    public Gram gram(int features) {
        return gram(features, 0, 1);
    }

    @Override
    public Gram gram(int features, int part, int parts) {
        return VectorModule.isPresent() ? VectorGram.of(features, part, parts) : new PlainGram(features, part, parts);
    }

    @Override
    public boolean hasParts() {
        return true;
    }
}
