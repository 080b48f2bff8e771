package org.ridgebench.runner.slurm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.measurements.SubmittedJob;

/** The jobs of a campaign, and what has become of each. */
public final class Jobs {
    private final SlurmQueue queue;

    public Jobs(SlurmQueue queue) {
        this.queue = queue;
    }

    /** All that were ever submitted, the latest last. */
    public List<JobStatus> of(CampaignFolder campaign) throws IOException, InterruptedException {
        List<SubmittedJob> jobs = campaign.jobs().all();
        if (jobs.isEmpty()) {
            return List.of();
        }
        QueueAnswer answer = queue.ask(jobs.stream().map(SubmittedJob::id).toList());
        List<JobStatus> statuses = new ArrayList<>();
        for (SubmittedJob job : jobs) {
            statuses.add(JobStatus.of(job, campaign.jobs().exit(job), answer));
        }
        return statuses;
    }
}
