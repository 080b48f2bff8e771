package org.ridgebench.spark.daemon;

import java.util.Map;
import org.apache.spark.api.plugin.DriverPlugin;
import org.apache.spark.api.plugin.ExecutorPlugin;
import org.apache.spark.api.plugin.PluginContext;
import org.apache.spark.api.plugin.SparkPlugin;
import org.jspecify.annotations.Nullable;
import org.ridgebench.trial.Lifeline;

/**
 * Ends an executor when its worker is gone, even one that is too busy to notice by itself: the worker holds the other
 * end of its standard input.
 */
public final class ExecutorLifeline implements SparkPlugin {
    @Override
    public @Nullable DriverPlugin driverPlugin() {
        return null;
    }

    @Override
    public ExecutorPlugin executorPlugin() {
        return new ExecutorPlugin() {
            @Override
            public void init(PluginContext context, Map<String, String> extra) {
                Lifeline.hold(System.getenv());
            }
        };
    }
}
