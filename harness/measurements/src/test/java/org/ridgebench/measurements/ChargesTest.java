package org.ridgebench.measurements;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ridgebench.measurements.MeasuredCampaign.requested;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.measurements.RepetitionResult.TimedOut;
import org.ridgebench.trial.Trial;

class ChargesTest {
    private static final Trial SERIAL = Trials.serial(1_000);
    private static final Trial THREADS = Trials.threads(1_000, 2);
    private static final Environment PRICED = new Environment(Map.of("host", "ip-10-0-0-1", Charges.FACT, "1.2"));

    @TempDir
    private Path results;

    private CampaignFolder campaign() throws IOException {
        return MeasuredCampaign.create(results, "x", List.of(requested(SERIAL), requested(THREADS)))
                .in(PRICED)
                .completed(SERIAL, 1, 1) // Three seconds each from the start of its command to its end.
                .ended(
                        SERIAL,
                        new TimedOut(
                                new Circumstances(
                                        MeasuredCampaign.STARTED, 60_000_000_000L, PRICED.hash(), 0, Set.of()),
                                60_000_000_000L))
                .in(MeasuredCampaign.ENVIRONMENT)
                .completed(THREADS, 1)
                .folder();
    }

    @Test
    void everyRepetitionIsChargedFromItsStartToItsEnd() throws IOException {
        CampaignFolder campaign = campaign();
        Charges charges = Charges.of(campaign.measurements(), campaign.environments());
        assertThat(charges.areKnown()).isTrue();
        assertThat(charges.of(requested(SERIAL)).orElseThrow()).isCloseTo(1.2 * 66 / 3600, within(1e-12));
        assertThat(charges.of(requested(THREADS)))
                .as("nobody said a price there")
                .isEmpty();
    }

    @Test
    void theSummaryHasThemWhereTheyAreKnown() throws IOException {
        CampaignFolder campaign = campaign();
        campaign.rebuild();
        List<String> lines = Files.readAllLines(campaign.path().resolve("summary.csv"), UTF_8);
        assertThat(lines.get(0)).endsWith(",charge_usd");
        assertThat(lines.get(1)).startsWith(SERIAL.id()).endsWith(",0.022");
        assertThat(lines.get(2)).startsWith(THREADS.id()).endsWith(",");
    }

    @Test
    void aPriceThatIsNoNumberIsNone() {
        assertThat(Charges.of(List.of(), Map.of("1", new Environment(Map.of(Charges.FACT, "dear"))))
                        .areKnown())
                .isFalse();
    }
}
