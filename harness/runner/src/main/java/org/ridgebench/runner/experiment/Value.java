package org.ridgebench.runner.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.ridgebench.trial.Dataset;
import org.ridgebench.trial.LambdaGrid;
import org.ridgebench.trial.MemoryText;

/** What one factor is set to. */
sealed interface Value {
    /** As a file writes it. */
    JsonNode written();

    /** A kernel, a solver, a timer, a schedule. */
    record Word(String word) implements Value {
        @Override
        public JsonNode written() {
            return JsonNodeFactory.instance.textNode(word);
        }
    }

    /** Samples, threads, ranks, executors. */
    record Count(int count) implements Value {
        @Override
        public JsonNode written() {
            return JsonNodeFactory.instance.numberNode(count);
        }
    }

    /** The memory of an executor. */
    record Memory(int mebibytes) implements Value {
        @Override
        public JsonNode written() {
            return JsonNodeFactory.instance.textNode(MemoryText.of(mebibytes));
        }
    }

    /** Samples that grow with the cores of a trial. */
    record PerCore(int samples) implements Value {
        static final String KEY = "perCore";

        @Override
        public JsonNode written() {
            return JsonNodeFactory.instance.objectNode().put(KEY, samples);
        }
    }

    /** A λ grid. */
    record Lambdas(LambdaGrid grid) implements Value {
        @Override
        public JsonNode written() {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("from", grid.from())
                    .put("to", grid.to())
                    .put("count", grid.count());
        }
    }

    /**
     * A data set.
     *
     * @param here where implementations other than Spark's find the same rows
     * @param reference a name under the data folder, an absolute path or a URI: right from wherever a file is read
     */
    record Data(Dataset dataset, Dataset here, String reference) implements Value {
        static Data of(Dataset dataset, String reference) {
            return new Data(dataset, dataset, reference);
        }

        /** The same rows, for those who cannot read where they are. */
        Data alsoAt(Dataset place) {
            return new Data(dataset, place, reference);
        }

        @Override
        public JsonNode written() {
            return JsonNodeFactory.instance.textNode(reference);
        }
    }
}
