package org.ridgebench.emr;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The instances that a cluster has, or was asked to have. */
record Instances(List<Group> groups) {
    private static final List<String> ROLES = List.of("MASTER", "CORE", "TASK");

    Instances {
        groups = groups.stream()
                .sorted(Comparator.comparingInt(group -> ROLES.indexOf(group.role())))
                .toList();
    }

    /**
     * Those that are alike.
     *
     * @param role {@code MASTER}, {@code CORE} or {@code TASK}
     */
    record Group(int count, String type, String role) {}

    /** {@code 1 m5.xlarge MASTER, 4 m5.2xlarge CORE}. */
    String text() {
        return groups.stream()
                .map(group -> group.count() + " " + group.type() + " " + group.role())
                .collect(Collectors.joining(", "));
    }

    /**
     * What all of them cost in an hour.
     *
     * @param prices of one instance in an hour, by its type
     * @return empty where there is one without a price
     */
    Optional<BigDecimal> usdPerHour(Map<String, BigDecimal> prices) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Group group : groups) {
            Optional<BigDecimal> price = Optional.ofNullable(prices.get(group.type()));
            if (price.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(price.get().multiply(BigDecimal.valueOf(group.count())));
        }
        return groups.isEmpty() ? Optional.empty() : Optional.of(sum.stripTrailingZeros());
    }
}
