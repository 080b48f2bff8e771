package org.ridgebench.emr;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.emr.EmrClient;
import software.amazon.awssdk.services.emr.model.Application;
import software.amazon.awssdk.services.emr.model.Cluster;
import software.amazon.awssdk.services.emr.model.ClusterState;
import software.amazon.awssdk.services.emr.model.ClusterSummary;
import software.amazon.awssdk.services.emr.model.Instance;
import software.amazon.awssdk.services.emr.model.InstanceCollectionType;
import software.amazon.awssdk.services.emr.model.InstanceFleetType;
import software.amazon.awssdk.services.emr.model.InstanceGroupConfig;
import software.amazon.awssdk.services.emr.model.InstanceRoleType;
import software.amazon.awssdk.services.emr.model.InstanceState;
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
     * The id of the cluster named, else of one that was started for this campaign; empty where one has to be started.
     *
     * @throws RefusedException if the cluster named does not run
     */
    Optional<String> find(Request request) {
        return request.cluster().map(this::requireRunning).or(() -> called(request.title()));
    }

    /** What the cluster was asked to have; where fleets were asked for, what it has been given. */
    Instances instances(String cluster) {
        List<Instances.Group> groups = describe(cluster).instanceCollectionType()
                        == InstanceCollectionType.INSTANCE_FLEET
                ? Stream.of(InstanceFleetType.values())
                        .filter(role -> role != InstanceFleetType.UNKNOWN_TO_SDK_VERSION)
                        .flatMap(role -> ofFleet(cluster, role))
                        .toList()
                : emr.listInstanceGroupsPaginator(request -> request.clusterId(cluster)).instanceGroups().stream()
                        .map(group -> new Instances.Group(
                                group.requestedInstanceCount(),
                                group.instanceType(),
                                group.instanceGroupTypeAsString()))
                        .toList();
        return new Instances(groups.stream().filter(group -> group.count() > 0).toList());
    }

    private Stream<Instances.Group> ofFleet(String cluster, InstanceFleetType role) {
        Map<String, Long> counts = emr
                .listInstancesPaginator(request -> request.clusterId(cluster)
                        .instanceFleetType(role)
                        .instanceStates(InstanceState.PROVISIONING, InstanceState.BOOTSTRAPPING, InstanceState.RUNNING))
                .instances()
                .stream()
                .collect(Collectors.groupingBy(Instance::instanceType, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(alike -> new Instances.Group(Math.toIntExact(alike.getValue()), alike.getKey(), role.toString()));
    }

    /** Where the cluster keeps its logs, empty text for nowhere. */
    String logs(String cluster) {
        return Optional.ofNullable(describe(cluster).logUri()).orElse("");
    }

    /**
     * The same id.
     *
     * @throws RefusedException if that cluster does not run
     */
    String requireRunning(String id) {
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

    /** Starts one, and does not wait for it. */
    String start(Request request) {
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
