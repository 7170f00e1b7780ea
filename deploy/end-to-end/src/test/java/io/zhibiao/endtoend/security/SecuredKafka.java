package io.zhibiao.endtoend.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.zhibiao.standalone.stack.StackSettings;
import io.zhibiao.standalone.stack.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** A broker that speaks TLS alone, knows a user for each service, and grants each what {@code deploy/kubernetes/base/users.yaml} says. */
final class SecuredKafka {
    private static final String ADMIN = "admin";

    private final Certificates certificates;
    private final Map<String, String> passwords = new TreeMap<>();

    SecuredKafka(Certificates certificates) {
        this.certificates = certificates;
        passwords.put(ADMIN, Secret.fresh());
        StackSettings.ALL.forEach(service -> passwords.put("zhibiao-" + service, Secret.fresh()));
    }

    List<String> secrets() {
        List<String> secrets = new ArrayList<>(passwords.values());
        secrets.add(certificates.password());
        return secrets;
    }

    /** The broker's settings: its one outer listener speaks TLS and asks for a name and a password. */
    String broker() {
        StringBuilder users = new StringBuilder();
        passwords.forEach((user, password) -> users.append(" user_%s=\"%s\"".formatted(user, password)));
        return """
            listener.security.protocol.map=PLAINTEXT:SASL_SSL,CONTROLLER:PLAINTEXT
            inter.broker.listener.name=PLAINTEXT
            sasl.enabled.mechanisms=PLAIN
            sasl.mechanism.inter.broker.protocol=PLAIN
            listener.name.plaintext.plain.sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="%s" password="%s"%s;
            ssl.keystore.type=PKCS12
            ssl.keystore.location=%s
            ssl.keystore.password=%s
            ssl.truststore.type=PKCS12
            ssl.truststore.location=%s
            ssl.truststore.password=%s
            authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
            super.users=User:admin;User:ANONYMOUS
            """.formatted(
                        ADMIN,
                        passwords.get(ADMIN),
                        users,
                        certificates.keys(),
                        certificates.password(),
                        certificates.trusted(),
                        certificates.password());
    }

    Map<String, String> admin() {
        return client(ADMIN, passwords.get(ADMIN));
    }

    /** What a service's file of secrets has to say of Kafka. */
    Map<String, String> service(String service) {
        return service(service, passwords.get("zhibiao-" + service));
    }

    Map<String, String> service(String service, String password) {
        Map<String, String> settings = new TreeMap<>();
        client("zhibiao-" + service, password).forEach((key, value) -> settings.put("kafka." + key, value));
        return settings;
    }

    private Map<String, String> client(String user, String password) {
        return Map.of(
                "security.protocol",
                "SASL_SSL",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(user, password),
                "ssl.truststore.type",
                "PKCS12",
                "ssl.truststore.location",
                certificates.trusted().toString(),
                "ssl.truststore.password",
                certificates.password());
    }

    /** Grants each user what the deployment's file grants it. */
    void grant(String bootstrap) {
        try (Admin admin = Topics.admin(bootstrap, admin())) {
            admin.createAcls(bindings())
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<AclBinding> bindings() throws IOException {
        Path file = Path.of(System.getProperty("zhibiao.home"), "deploy/kubernetes/base/users.yaml");
        List<AclBinding> bindings = new ArrayList<>();
        for (String document : Files.readString(file).split("(?m)^---$", -1)) {
            JsonNode user = new YAMLMapper().readTree(document);
            String name = user.at("/metadata/name").asText();
            user.at("/spec/authorization/acls").forEach(acl -> acl.path("operations")
                    .forEach(operation -> bindings.add(binding(name, acl.path("resource"), operation.asText()))));
        }
        return bindings;
    }

    private static AclBinding binding(String user, JsonNode resource, String operation) {
        PatternType pattern =
                resource.path("patternType").asText().equals("prefix") ? PatternType.PREFIXED : PatternType.LITERAL;
        ResourceType type = ResourceType.fromString(resource.path("type").asText());
        AclOperation granted = AclOperation.fromString(operation.toUpperCase(Locale.ROOT));
        return new AclBinding(
                new ResourcePattern(type, resource.path("name").asText(), pattern),
                new AccessControlEntry("User:" + user, "*", granted, AclPermissionType.ALLOW));
    }
}
