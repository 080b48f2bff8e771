package org.ridgebench.emr;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InstancesTest {
    private static final Instances SOME = new Instances(
            List.of(new Instances.Group(1, "m5.xlarge", "MASTER"), new Instances.Group(4, "m5.2xlarge", "CORE")));

    @Test
    void anHourCostsWhatAllOfThemCost() {
        Map<String, BigDecimal> prices = Map.of(
                "m5.xlarge",
                new BigDecimal("0.240"),
                "m5.2xlarge",
                new BigDecimal("0.48"),
                "c5.9xlarge",
                BigDecimal.TEN);
        assertThat(SOME.usdPerHour(prices)).hasValue(new BigDecimal("2.16"));
    }

    @Test
    void withoutEachPriceThereIsNone() {
        assertThat(SOME.usdPerHour(Map.of("m5.xlarge", BigDecimal.ONE))).isEmpty();
        assertThat(new Instances(List.of()).usdPerHour(Map.of())).isEmpty();
    }
}
