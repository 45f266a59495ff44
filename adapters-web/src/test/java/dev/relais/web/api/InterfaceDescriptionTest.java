package dev.relais.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.relais.web.problem.ProblemType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.Index;
import org.jboss.jandex.IndexReader;
import org.jboss.jandex.MethodInfo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InterfaceDescriptionTest {

    private static final Set<String> METHODS = Set.of("GET", "PUT", "POST", "PATCH", "DELETE");
    private static final String PATH = "jakarta.ws.rs.Path";

    @Test
    @DisplayName("the description names exactly the endpoints that are served")
    void describesEveryEndpoint() throws IOException {
        List<String> served = served();

        assertThat(served).hasSizeGreaterThan(10);
        assertThat(described()).containsExactlyInAnyOrderElementsOf(served);
    }

    @Test
    @DisplayName("the description names every type of problem")
    void describesEveryProblem() throws IOException {
        JsonNode types = description().at("/components/schemas/Problem/properties/type/enum");

        assertThat(StreamSupport.stream(types.spliterator(), false).map(JsonNode::asText))
                .containsExactlyElementsOf(
                        Stream.of(ProblemType.values()).map(ProblemType::slug).toList());
    }

    private static List<String> described() throws IOException {
        List<String> described = new ArrayList<>();
        description()
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (METHODS.contains(method.toUpperCase(Locale.ROOT))) {
                        described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));
        return described;
    }

    private static JsonNode description() throws IOException {
        try (InputStream file = file("/META-INF/openapi.yaml")) {
            JsonNode read = new YAMLMapper().readTree(file);
            return read;
        }
    }

    private static List<String> served() throws IOException {
        try (InputStream file = file("/META-INF/jandex.idx")) {
            Index index = new IndexReader(file).read();
            return index.getKnownClasses().stream()
                    .flatMap(type -> path(type).stream().flatMap(path -> endpoints(type, path)))
                    .filter(endpoint -> endpoint.contains(" /api/"))
                    .toList();
        }
    }

    private static Stream<String> endpoints(ClassInfo type, String path) {
        return type.methods().stream()
                .flatMap(method -> METHODS.stream()
                        .filter(verb -> method.hasAnnotation("jakarta.ws.rs." + verb))
                        .map(verb -> verb + " " + path + below(method)));
    }

    private static Optional<String> path(ClassInfo type) {
        return Optional.ofNullable(type.declaredAnnotation(PATH))
                .map(AnnotationInstance::value)
                .map(value -> value.asString());
    }

    private static String below(MethodInfo method) {
        AnnotationInstance path = method.annotation(PATH);
        return path == null ? "" : "/" + path.value().asString();
    }

    private static InputStream file(String name) {
        return Objects.requireNonNull(InterfaceDescriptionTest.class.getResourceAsStream(name), name);
    }
}
