package org.ridgebench.measurements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTest {
    @Test
    void itsHashDependsOnFactsNotOnTheirOrder() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("os", "Linux");
        facts.put("cpu", "x");

        assertThat(new Environment(facts).hash())
                .isEqualTo(new Environment(Map.of("cpu", "x", "os", "Linux")).hash())
                .isNotEqualTo(new Environment(Map.of("cpu", "y", "os", "Linux")).hash())
                .matches("[0-9a-f]{12}");
    }
}
