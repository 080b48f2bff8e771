package org.ridgebench.report;

import static org.ridgebench.measurements.MeasuredCampaign.added;
import static org.ridgebench.measurements.MeasuredCampaign.answer;
import static org.ridgebench.measurements.MeasuredCampaign.circumstances;
import static org.ridgebench.report.published.PaperTrials.hands;
import static org.ridgebench.report.published.PaperTrials.hybrid;
import static org.ridgebench.report.published.PaperTrials.interim;
import static org.ridgebench.report.published.PaperTrials.interimSpark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.ridgebench.measurements.Mark;
import org.ridgebench.measurements.MeasuredCampaign;
import org.ridgebench.measurements.Role;
import org.ridgebench.measurements.TrialRow;
import org.ridgebench.measurements.Trials;
import org.ridgebench.trial.Trial;

/** Campaigns as experiments/paper makes them on two cores, with times from a formula. */
final class PaperCampaigns {
    private static final int CORES = 2;
    private static final int[] SIDE = {1, 2, 4, 8};

    private final Map<Trial, TrialRow> rows = new LinkedHashMap<>();
    private final Map<Trial, Double> seconds = new LinkedHashMap<>();
    private final int repetitions;

    private PaperCampaigns(int repetitions) {
        this.repetitions = repetitions;
    }

    static List<MeasuredCampaign> all(Path results) throws IOException {
        List<MeasuredCampaign> campaigns = new ArrayList<>();
        campaigns.add(serial().measured(results, "paper-01-serial-runtime"));
        campaigns.add(openMp().measured(results, "paper-02-openmp-runtime"));
        campaigns.add(openMp().measured(results, "paper-03-openmp-scaling"));
        campaigns.add(amdahl().measured(results, "paper-04-amdahl"));
        campaigns.add(maps("mpi-model").measured(results, "paper-05-model-parallel"));
        campaigns.add(maps("mpi-data").measured(results, "paper-06-data-parallel"));
        campaigns.add(ownImages().measured(results, "paper-07-own-images"));
        campaigns.add(loops().measured(results, "paper-08-spark-loops"));
        campaigns.add(interimOnSpark().measured(results, "paper-09-spark-interim"));
        return campaigns;
    }

    private static PaperCampaigns serial() {
        PaperCampaigns campaign = new PaperCampaigns(6);
        for (int size : new int[] {1_000, 5_000, 10_000, 20_000}) {
            campaign.ask(interim(size), 4e-4 * size);
        }
        for (int size : new int[] {500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000}) {
            campaign.ask(hybrid(size), 0.5 + 1.7e-4 * size);
        }
        return campaign;
    }

    private static PaperCampaigns openMp() {
        PaperCampaigns campaign = new PaperCampaigns(3);
        int[] cores = {1, 2, 5, 10};
        for (int size : new int[] {1_000, 5_000, 10_000, 20_000}) {
            campaign.reference(interim(size), 1e-4 * size);
            for (int count : cores) {
                campaign.ask(interim(size, count), threaded(size, count));
            }
        }
        for (int count : cores) {
            Trial scaled = interim(1_000 * count, count);
            campaign.add(scaled, Role.SCALED, threaded(1_000 * count, count));
            campaign.add(interim(1_000 * count, 1), Role.BASE, threaded(1_000 * count, 1));
            campaign.reference(interim(1_000 * count), 1e-4 * 1_000 * count);
        }
        return campaign;
    }

    private static double threaded(int size, int cores) {
        return 1e-4 * size / Math.min(cores, CORES) + 0.005 * cores;
    }

    private static PaperCampaigns amdahl() {
        PaperCampaigns campaign = new PaperCampaigns(6);
        campaign.reference(hybrid(4_000), 1);
        for (int threads : SIDE) {
            campaign.ask(hybrid(4_000, threads), 0.2 + 2.0 / Math.min(threads, CORES) + 0.01 * threads);
        }
        return campaign;
    }

    private static PaperCampaigns maps(String implementation) {
        PaperCampaigns campaign = new PaperCampaigns(2);
        campaign.reference(hybrid(4_000), 1);
        for (int ranks : SIDE) {
            for (int threads : SIDE) {
                campaign.ask(hybrid(implementation, 4_000, ranks, threads), ranked(4_000, ranks, threads));
                int size = 100 * ranks * threads;
                campaign.add(hybrid(implementation, size, ranks, threads), Role.SCALED, ranked(size, ranks, threads));
                campaign.add(hybrid(implementation, size, 1, 1), Role.BASE, ranked(size, 1, 1));
                campaign.reference(hybrid(size), 1);
            }
        }
        return campaign;
    }

    private static PaperCampaigns ownImages() {
        PaperCampaigns campaign = new PaperCampaigns(2);
        campaign.reference(hands(600), 1);
        for (int ranks : SIDE) {
            for (int threads : SIDE) {
                campaign.ask(hands(600, ranks, threads), ranked(4_000, ranks, threads));
            }
        }
        return campaign;
    }

    private static double ranked(int size, int ranks, int threads) {
        return 3e-4 * size / Math.min(threads, CORES) + 0.5 / Math.min(ranks, CORES) + 0.02 * ranks + 0.01 * threads;
    }

    private static PaperCampaigns loops() {
        PaperCampaigns campaign = new PaperCampaigns(1);
        for (int size : new int[] {1_000, 11_000}) {
            campaign.ask(hybrid(size), 0.5 + 2e-5 * size);
            campaign.reference(Trials.serialByInverse(size), 0.5 + 2e-5 * size);
            campaign.ask(Trials.executors("spark-inner", size, 2), 3 + 2e-4 * size);
            campaign.reference(Trials.serial(size), 0.1);
            campaign.ask(Trials.executors("spark-outer", size, 2), 1 + 2e-5 * size);
        }
        return campaign;
    }

    private static PaperCampaigns interimOnSpark() {
        PaperCampaigns campaign = new PaperCampaigns(1);
        for (int size : new int[] {1_000, 5_000}) {
            campaign.ask(interim(size), 1e-4 * size);
            campaign.ask(interimSpark(size, 2), 0.7 + 5e-5 * size);
        }
        return campaign;
    }

    private void ask(Trial trial, double time) {
        add(trial, Role.REQUESTED, time);
        if (trial.implementation().equals("serial")) {
            add(trial, Role.REFERENCE, time);
        }
    }

    private void reference(Trial trial, double time) {
        add(trial, Role.REFERENCE, time);
    }

    private void add(Trial trial, Role role, double time) {
        TrialRow row = rows.get(trial);
        Set<Role> roles = EnumSet.of(role);
        roles.addAll(row == null ? Set.of() : row.roles());
        rows.put(trial, added(trial, roles.toArray(Role[]::new)));
        seconds.putIfAbsent(trial, time);
    }

    private MeasuredCampaign measured(Path results, String name) throws IOException {
        MeasuredCampaign campaign = MeasuredCampaign.create(results, name, List.copyOf(rows.values()));
        Random random = new Random(name.hashCode());
        for (Trial trial : rows.keySet()) {
            for (int i = 0; i < repetitions; i++) {
                double time = seconds.getOrDefault(trial, 1.0) * (1 + 0.02 * random.nextDouble());
                boolean crowded = trial.parallelism().cores() > CORES;
                campaign.completed(
                        trial, crowded ? circumstances(Mark.OVERSUBSCRIBED) : circumstances(), answer(trial), time);
            }
        }
        return campaign;
    }

    /** To look at: writes every campaign and its report below the given folder. */
    public static void main(String[] arguments) throws IOException {
        for (MeasuredCampaign campaign : all(Path.of(arguments[0]))) {
            String folder = campaign.folder().path().toString();
            System.out.println(ReportMain.run(List.of(folder), System.out, System.err));
        }
    }
}
