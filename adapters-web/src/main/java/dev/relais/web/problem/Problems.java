package dev.relais.web.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;

/** Puts a problem on the wire, with the headers its status asks for. */
@Singleton
public class Problems {

    private static final String ANSWERED = "dev.relais.problem";
    private static final String API = "/api/";
    private static final String ADMINISTRATION = "/api/v1/admin/";

    private final ObjectMapper mapper;

    @Inject
    Problems(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** True for the paths whose clients are answered with problems; everybody else sees pages. */
    public static boolean areAnsweredAt(String path) {
        return path.startsWith(API);
    }

    /** The problem that this request was answered with; empty if it was not, or not yet. */
    public static Optional<Problem> answered(RoutingContext context) {
        return Optional.ofNullable(context.get(ANSWERED));
    }

    public Response response(Problem problem, String path, RoutingContext context) {
        context.put(ANSWERED, problem);
        Response.ResponseBuilder response = Response.status(problem.status()).entity(json(problem));
        headers(problem, path).forEach(response::header);
        return response.build();
    }

    public void end(RoutingContext context, Problem problem) {
        context.put(ANSWERED, problem);
        context.response().setStatusCode(problem.status());
        headers(problem, context.normalizedPath())
                .forEach((name, value) -> context.response().putHeader(name, value));
        context.response().end(json(problem));
    }

    private static Map<String, String> headers(Problem problem, String path) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", Problem.MEDIA_TYPE);
        if (problem.status() == ProblemType.UNAUTHORIZED.status()) {
            boolean basic = path.startsWith(ADMINISTRATION);
            headers.put("WWW-Authenticate", basic ? "Basic realm=\"Relais\", charset=\"UTF-8\"" : "Bearer");
        }
        if (problem.status() == ProblemType.SHOPPING_FEED_UNAVAILABLE.status()) {
            headers.put("Retry-After", "10");
        }
        return headers;
    }

    private String json(Problem problem) {
        try {
            return mapper.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem is always to be written as JSON", e);
        }
    }
}
