package io.zhibiao.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The manifests, held to Kubernetes' own resources and to what a careful operator asks of them. */
class KubernetesTest {
    static final List<String> SERVICES = ServiceSettings.SERVICES;

    private static final Map<String, Class<?>> RESOURCES = Map.of(
            "v1/Namespace", Namespace.class,
            "v1/Service", Service.class,
            "v1/ServiceAccount", ServiceAccount.class,
            "apps/v1/Deployment", Deployment.class,
            "policy/v1/PodDisruptionBudget", PodDisruptionBudget.class,
            "networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class);

    private static final Set<String> OF_OPERATORS = Set.of(
            "kafka.strimzi.io/v1", "elasticsearch.k8s.elastic.co/v1", "kibana.k8s.elastic.co/v1", "keda.sh/v1alpha1");

    /** Reads resources strictly: the classes would keep what they don't know. */
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .annotationIntrospector(new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1L;

                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                    return false;
                }
            })
            .build();

    @TestFactory
    Stream<DynamicTest> everyResourceIsOneOfKubernetes() {
        return Manifests.all()
                .filter(m -> !OF_OPERATORS.contains(m.path("apiVersion").asText()))
                .map(m -> dynamicTest(m.path("kind").asText() + " " + Manifests.name(m), () -> strict(m)));
    }

    private static void strict(JsonNode manifest) throws Exception {
        String kind = manifest.path("apiVersion").asText() + "/"
                + manifest.path("kind").asText();
        assertThat(RESOURCES).containsKey(kind);
        assertThat(STRICT.treeToValue(manifest, RESOURCES.get(kind))).isNotNull();
    }

    @Test
    void anUnknownFieldWouldBeSeen() {
        JsonNode wrong =
                Files.YAML.valueToTree(Map.of("apiVersion", "v1", "kind", "Service", "spec", Map.of("port", 1)));
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> strict(wrong)))
                .hasMessageContaining("port");
    }

    private static JsonNode pod(String service) {
        return Manifests.named("Deployment", service).at("/spec/template/spec");
    }

    private static Stream<JsonNode> containers(String service) {
        JsonNode pod = pod(service);
        return Stream.concat(
                Manifests.children(pod.path("initContainers")), Manifests.children(pod.path("containers")));
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void aPodRunsWithNoMoreThanItNeeds(String service) {
        JsonNode pod = pod(service);
        assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
        assertThat(containers(service)).allSatisfy(c -> {
            assertThat(c.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                    .isTrue();
            assertThat(c.at("/securityContext/allowPrivilegeEscalation").asBoolean(true))
                    .isFalse();
            assertThat(c.at("/securityContext/capabilities/drop/0").asText()).isEqualTo("ALL");
            assertThat(c.at("/resources/limits/memory").asText()).endsWith("Mi");
            assertThat(c.at("/resources/requests/cpu").asText()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void probesAskTheServicesOwnHealthOnThePortOfTheImage(String service) {
        JsonNode container = pod(service).at("/containers/0");
        assertThat(container.at("/startupProbe/httpGet/path").asText()).isEqualTo("/q/health/started");
        assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/q/health/live");
        assertThat(container.at("/readinessProbe/httpGet/path").asText()).isEqualTo("/q/health/ready");
        int port = container.at("/ports/0/containerPort").asInt();
        assertThat(Files.text("deploy/images/Dockerfile")).contains("EXPOSE " + port, "QUARKUS_HTTP_PORT=" + port);
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void variablesSetWhatTheServiceReadsAndNoSecretStandsInThem(String service) {
        ServiceSettings settings = ServiceSettings.of(service);
        assertThat(Manifests.children(pod(service).at("/containers/0/env")))
                .isNotEmpty()
                .allSatisfy(variable -> {
                    String name = variable.path("name").asText();
                    assertThat(settings.knows(name)).as(name).isTrue();
                    assertThat(name.matches(".*(PASSWORD|SECRET|TOKEN|API_KEY).*") && variable.has("value"))
                            .as(name)
                            .isFalse();
                });
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void volumesMountedAreVolumesOfThePod(String service) {
        Set<String> volumes = names(pod(service).path("volumes"));
        assertThat(containers(service)).allSatisfy(c -> assertThat(volumes).containsAll(names(c.path("volumeMounts"))));
    }

    private static Set<String> names(JsonNode list) {
        Set<String> names = new TreeSet<>();
        list.forEach(e -> names.add(e.path("name").asText()));
        return names;
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void aDisruptionTakesOneAtATime(String service) {
        JsonNode budget = Manifests.named("PodDisruptionBudget", service);
        assertThat(budget.at("/spec/maxUnavailable").asInt()).isEqualTo(1);
        assertThat(budget.at("/spec/selector"))
                .isEqualTo(Manifests.named("Deployment", service).at("/spec/selector"));
    }

    @Test
    void secretsAreReferredToOnly() {
        assertThat(Manifests.ofKind("Secret")).isEmpty();
    }

    @Test
    void everythingIsForbiddenThatIsNotAllowed() {
        JsonNode nothing = Manifests.named("NetworkPolicy", "nothing").path("spec");
        assertThat(Manifests.children(nothing.at("/podSelector/matchExpressions/0/values"))
                        .map(JsonNode::asText))
                .containsExactlyElementsOf(SERVICES);
        assertThat(nothing.has("ingress") || nothing.has("egress")).isFalse();
    }

    /** A patch that names what is not there does nothing, without a word. */
    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void patchesOfOverlaysHaveATarget(String overlay) {
        JsonNode kustomization = Files.yaml("deploy/kubernetes/overlays/" + overlay + "/kustomization.yaml");
        assertThat(Manifests.children(kustomization.path("patches")))
                .isNotEmpty()
                .allSatisfy(p -> {
                    List<JsonNode> targets = Manifests.ofKind(
                                    p.at("/target/kind").asText())
                            .filter(m -> !p.at("/target").has("name")
                                    || Manifests.name(m)
                                            .equals(p.at("/target/name").asText()))
                            .toList();
                    assertThat(targets).isNotEmpty();
                    new org.yaml.snakeyaml.Yaml()
                            .<List<Map<String, Object>>>load(p.path("patch").asText()).stream()
                                    .filter(o -> "replace".equals(o.get("op")))
                                    .forEach(o -> assertThat(targets)
                                            .allSatisfy(t -> assertThat(t.at(String.valueOf(o.get("path")))
                                                            .isMissingNode())
                                                    .as("%s in %s", o.get("path"), Manifests.name(t))
                                                    .isFalse()));
                });
    }

    static final List<String> OVERLAYS = List.of("small", "production");
}
