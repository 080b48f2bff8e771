package org.ridgebench.measurements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ridgebench.measurements.MeasuredCampaign.answer;
import static org.ridgebench.measurements.MeasuredCampaign.circumstances;
import static org.ridgebench.measurements.MeasuredCampaign.requested;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridgebench.measurements.Winner.Outcome;
import org.ridgebench.trial.Problem;
import org.ridgebench.trial.Trial;

class WinnerTest {
    private static final Trial SERIAL = Trials.serial(1_000);
    private static final Trial THREADS = Trials.threads(1_000, 4);
    private static final Trial RANKS = Trials.ranks(1_000, 4, 1);
    private static final Trial HYBRID = Trials.ranks(1_000, 2, 2);

    @TempDir
    private Path results;

    private MeasuredCampaign campaign(Trial... trials) throws IOException {
        return MeasuredCampaign.create(
                results,
                "contest",
                Arrays.stream(trials)
                        .map(trial -> trial.implementation().equals("serial")
                                ? requested(trial, Role.REFERENCE)
                                : requested(trial))
                        .toList());
    }

    private static List<SummaryRow> rows(MeasuredCampaign campaign) throws IOException {
        return Summary.of(campaign.folder().trials(), campaign.folder().measurements());
    }

    private static Winner onFour(MeasuredCampaign campaign) throws IOException {
        return Winner.of(rows(campaign), Timed.FIT).stream()
                .filter(winner -> winner.cores() == 4)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theFastestWinsWhereNoIntervalReachesItsOwn() throws IOException {
        Winner winner = onFour(campaign(SERIAL, THREADS, RANKS)
                .completed(SERIAL, 10, 10, 10, 10)
                .completed(THREADS, 3, 3.1, 3.2, 3.3)
                .completed(RANKS, 3.4, 3.5, 3.6, 3.7));

        assertThat(winner.outcome()).isEqualTo(Outcome.WINNER);
        assertThat(winner.fastest().trial().id()).isEqualTo(THREADS.id());
        assertThat(winner.leaders()).extracting(Contender::name).containsExactly("threads exact cholesky");
        assertThat(winner.rivals()).isEqualTo(2);
    }

    @Test
    void overlappingIntervalsAreATie() throws IOException {
        Winner winner = onFour(campaign(SERIAL, THREADS, RANKS)
                .completed(SERIAL, 10, 10, 10, 10)
                .completed(THREADS, 3, 3.1, 3.2, 3.5)
                .completed(RANKS, 3.4, 3.5, 3.6, 3.7));

        assertThat(winner.outcome()).isEqualTo(Outcome.TIE);
        assertThat(winner.leaders()).extracting(Contender::implementation).containsExactly("threads", "mpi-gram");
    }

    @Test
    void fewerThanFourRepetitionsOnAnySideGiveNoVerdict() throws IOException {
        Winner three = onFour(campaign(SERIAL, THREADS, RANKS)
                .completed(SERIAL, 10, 10, 10, 10)
                .completed(THREADS, 3, 3, 3)
                .completed(RANKS, 4, 4, 4, 4));
        assertThat(three.outcome()).isEqualTo(Outcome.NO_VERDICT);
        assertThat(three.fastest().trial().id()).isEqualTo(THREADS.id());

        results = results.resolve("other");
        Winner one = onFour(campaign(SERIAL, THREADS, RANKS)
                .completed(SERIAL, 10)
                .completed(THREADS, 3)
                .completed(RANKS, 4));
        assertThat(one.outcome()).isEqualTo(Outcome.NO_VERDICT);
        assertThat(one.tied()).isEmpty();
    }

    @Test
    void aSerialTrialMayWinOnManyCores() throws IOException {
        Winner winner =
                onFour(campaign(SERIAL, THREADS).completed(SERIAL, 1, 1, 1, 1).completed(THREADS, 2, 2, 2, 2));

        assertThat(winner.outcome()).isEqualTo(Outcome.WINNER);
        assertThat(winner.leaders()).extracting(Contender::name).containsExactly("serial exact cholesky");
    }

    @Test
    void aContenderIsItsFastestTrialOnThoseCores() throws IOException {
        MeasuredCampaign campaign = campaign(SERIAL, RANKS, HYBRID)
                .completed(SERIAL, 10, 10, 10, 10)
                .completed(RANKS, 3, 3, 3, 3)
                .completed(HYBRID, 2, 2, 2, 2);

        assertThat(onFour(campaign).outcome()).isEqualTo(Outcome.WINNER);
        assertThat(onFour(campaign).fastest().trial().id()).isEqualTo(HYBRID.id());
        assertThat(onFour(campaign).rivals()).isEqualTo(1);
        assertThat(Winner.of(rows(campaign), Timed.FIT).get(0).outcome())
                .as("serial on its one core")
                .isEqualTo(Outcome.ALONE);
    }

    @Test
    void whatIsOversubscribedOrInvalidDoesNotTakePart() throws IOException {
        MeasuredCampaign campaign = campaign(SERIAL, RANKS, HYBRID)
                .completed(SERIAL, 10, 10, 10, 10)
                .completed(RANKS, circumstances(), answer(RANKS, "5", "e"), 1)
                .completed(HYBRID, circumstances(Mark.OVERSUBSCRIBED), answer(HYBRID), 1);

        assertThat(Winner.of(rows(campaign), Timed.FIT))
                .extracting(Winner::cores)
                .as("nothing was measured on four cores of their own")
                .containsExactly(1);
    }

    /** 200 rows validate: two standard errors around 0.785 are 0.058. */
    @ParameterizedTest(name = "{0} beside 0.785")
    @CsvSource({"0.73, serial exact scalar", "0.72, serial exact cholesky"})
    void aMuchLessAccurateAnswerDoesNotTakePart(double accuracy, String fastest) throws IOException {
        Problem cholesky = SERIAL.problem();
        Problem scalar = new Problem(cholesky.dataset(), 1_000, cholesky.lambdas(), "exact", "scalar", 1);
        Trial quick = new Trial("serial", scalar, SERIAL.parallelism());
        MeasuredCampaign campaign = campaign(SERIAL, quick).completed(SERIAL, 10, 10, 10, 10);
        for (int i = 0; i < 4; i++) {
            campaign.completed(quick, circumstances(), SummaryTest.accurate(quick, accuracy, 1), 0.1);
        }
        assertThat(rows(campaign)).extracting(SummaryRow::verdict).containsOnly(Verdict.VALID);

        assertThat(Winner.of(rows(campaign), Timed.FIT))
                .extracting(winner -> Contender.of(winner.fastest().trial()).name())
                .containsExactly(fastest);
    }

    @Test
    void whoOvertakesWhomIsNamed() throws IOException {
        int[] sizes = {1_000, 10_000, 100_000};
        double[] serial = {1, 10, 100};
        double[] threads = {4, 2.5, 30};
        MeasuredCampaign campaign = campaign(Arrays.stream(sizes)
                .boxed()
                .flatMap(size -> List.of(Trials.serial(size), Trials.threads(size, 4)).stream())
                .toArray(Trial[]::new));
        for (int i = 0; i < sizes.length; i++) {
            campaign.completed(Trials.serial(sizes[i]), serial[i], serial[i], serial[i], serial[i], serial[i]);
            campaign.completed(Trials.threads(sizes[i], 4), threads[i], threads[i], threads[i], threads[i], threads[i]);
        }
        campaign.folder().rebuild();

        List<CSVRecord> crossovers = Table.read(campaign.folder().path().resolve("crossovers.csv"));
        assertThat(crossovers).hasSize(1);
        CSVRecord crossover = crossovers.get(0);
        assertThat(crossover.get("faster_below")).isEqualTo("serial exact cholesky");
        assertThat(crossover.get("faster_beyond")).isEqualTo("threads exact cholesky");
        assertThat(crossover.get("cores")).isEqualTo("4");
        assertThat(crossover.get("time")).isEqualTo("fit");
        assertThat(crossover.get("coverage")).isEqualTo("0.95");
        // Ratios 4 and 1/4: half-way between the logarithms.
        assertThat(List.of("samples", "samples_low", "samples_high"))
                .allSatisfy(column -> assertThat(Double.parseDouble(crossover.get(column)))
                        .isCloseTo(Math.sqrt(1_000.0 * 10_000), within(1e-6)));
        assertThat(Files.readAllLines(campaign.folder().path().resolve("winners.csv"))
                        .get(2))
                .isEqualTo("mnist,1000,1.0E-5..100000.0 x10,1,4,fit,winner,serial exact cholesky,"
                        + Trials.serial(1_000).id() + ",5,1.0,1.0,1.0,0.9375,,1");
    }

    @Test
    void costIsTheLeastCoresThatBeatTheBestSerialTrial() throws IOException {
        Trial one = Trials.threads(1_000, 1);
        Trial two = Trials.threads(1_000, 2);
        MeasuredCampaign campaign = campaign(SERIAL, one, two, THREADS, RANKS)
                .completed(SERIAL, 10, 10.1, 9.9, 10)
                .completed(one, 12, 12, 12, 12)
                .completed(two, 9.95, 9.9, 10.1, 9.9)
                .completed(THREADS, 6, 6, 6, 6)
                .completed(RANKS, 11, 11, 11, 11);
        campaign.folder().rebuild();

        String serial = SERIAL.id() + ",10.0,";
        assertThat(Files.readAllLines(campaign.folder().path().resolve("cost.csv"))
                        .subList(0, 3))
                .containsExactly(
                        "dataset,samples,lambdas,seed,time,contender,base,base_s,cost_cores,cost_cores_surely,most_cores",
                        "mnist,1000,1.0E-5..100000.0 x10,1,fit,threads exact cholesky," + serial + "2,4,4",
                        "mnist,1000,1.0E-5..100000.0 x10,1,fit,mpi-gram exact cholesky," + serial + ",,4");
    }

    @Test
    void oneRepetitionIsNeverSureToBeatSerial() throws IOException {
        MeasuredCampaign campaign =
                campaign(SERIAL, THREADS).completed(SERIAL, 10).completed(THREADS, 1);

        assertThat(Cost.of(rows(campaign), Timed.FIT)).singleElement().satisfies(cost -> {
            assertThat(cost.byMedian()).hasValue(4);
            assertThat(cost.surely()).isEmpty();
        });
    }
}
