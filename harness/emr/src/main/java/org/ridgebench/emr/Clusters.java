package org.ridgebench.emr;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.emr.EmrClient;
import software.amazon.awssdk.services.emr.model.Application;
import software.amazon.awssdk.services.emr.model.Cluster;
import software.amazon.awssdk.services.emr.model.ClusterState;
import software.amazon.awssdk.services.emr.model.ClusterSummary;
import software.amazon.awssdk.services.emr.model.InstanceGroupConfig;
import software.amazon.awssdk.services.emr.model.InstanceRoleType;
import software.amazon.awssdk.services.emr.model.JobFlowInstancesConfig;
import software.amazon.awssdk.services.emr.model.RunJobFlowRequest;

/** Finds the cluster that a campaign runs on, or starts it. */
final class Clusters {
    private static final List<ClusterState> ALIVE =
            List.of(ClusterState.STARTING, ClusterState.BOOTSTRAPPING, ClusterState.RUNNING, ClusterState.WAITING);

    private final EmrClient emr;

    Clusters(EmrClient emr) {
        this.emr = emr;
    }

    /**
     * The id of the cluster named, else of one that was started for this campaign, else of a new one.
     *
     * @throws RefusedException if the cluster named does not run
     */
    String forCampaign(Request request) {
        return request.cluster()
                .map(this::running)
                .or(() -> called(request.title()))
                .orElseGet(() -> start(request));
    }

    /** {@code 1 x m5.xlarge MASTER, 4 x m5.xlarge CORE}: what the cluster has now. */
    String instances(String cluster) {
        List<String> groups =
                emr.listInstanceGroupsPaginator(request -> request.clusterId(cluster)).instanceGroups().stream()
                        .map(group -> group.runningInstanceCount() + " of " + group.requestedInstanceCount() + " "
                                + group.instanceType() + " " + group.instanceGroupTypeAsString())
                        .toList();
        return String.join(", ", groups);
    }

    /** Where the cluster keeps its logs, empty text for nowhere. */
    String logs(String cluster) {
        return Optional.ofNullable(describe(cluster).logUri()).orElse("");
    }

    private String running(String id) {
        Cluster cluster = describe(id);
        if (!ALIVE.contains(cluster.status().state())) {
            throw new RefusedException("emr: cluster " + id + " is "
                    + cluster.status().stateAsString() + ". Name one that runs, or none, so that one is started.");
        }
        return id;
    }

    private Cluster describe(String id) {
        return emr.describeCluster(request -> request.clusterId(id)).cluster();
    }

    private Optional<String> called(String title) {
        return emr.listClustersPaginator(request -> request.clusterStates(ALIVE)).clusters().stream()
                .filter(cluster -> title.equals(cluster.name()))
                .map(ClusterSummary::id)
                .findFirst();
    }

    private String start(Request request) {
        Fleet fleet = request.fleet();
        JobFlowInstancesConfig.Builder instances = JobFlowInstancesConfig.builder()
                .keepJobFlowAliveWhenNoSteps(true)
                .instanceGroups(
                        group(InstanceRoleType.MASTER, fleet.master(), 1),
                        group(InstanceRoleType.CORE, fleet.core(), fleet.cores()));
        fleet.subnet().ifPresent(instances::ec2SubnetId);
        return emr.runJobFlow(RunJobFlowRequest.builder()
                        .name(request.title())
                        .releaseLabel(fleet.release())
                        .applications(Application.builder().name("Spark").build())
                        .instances(instances.build())
                        .logUri(fleet.logs())
                        .serviceRole(fleet.serviceRole())
                        .jobFlowRole(fleet.instanceRole())
                        .visibleToAllUsers(true)
                        // Whoever forgets a cluster should not find it on the bill.
                        .autoTerminationPolicy(
                                policy -> policy.idleTimeout(fleet.idle().toSeconds()))
                        .build())
                .jobFlowId();
    }

    private static InstanceGroupConfig group(InstanceRoleType role, String type, int count) {
        return InstanceGroupConfig.builder()
                .name(role.toString())
                .instanceRole(role)
                .instanceType(type)
                .instanceCount(count)
                .build();
    }
}
