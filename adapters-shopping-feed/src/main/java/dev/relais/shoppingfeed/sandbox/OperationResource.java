package dev.relais.shoppingfeed.sandbox;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Where operations on orders are asked for; a request that is to time out hangs here without holding a thread. */
@Path(Links.PREFIX + "/v1/store/{storeId:\\d{1,18}}/order")
class OperationResource {

    private static final String SCENARIO = "X-Sandbox-Scenario";

    private final OperationDesk desk;
    private final SandboxSettings settings;
    private final CurrentCall call;

    @Inject
    OperationResource(OperationDesk desk, SandboxSettings settings, CurrentCall call) {
        this.desk = desk;
        this.settings = settings;
        this.call = call;
    }

    @POST
    @Path("/{operation}")
    @Blocking
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    public Uni<Response> operate(
            @RestPath long storeId,
            @RestPath String operation,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(SCENARIO) @Nullable String scenario,
            byte[] body) {
        var wishes = Wish.all(call.carrying(body));
        var wanted = operation(operation);
        if (wanted == Operation.UPLOAD_DOCUMENTS) {
            throw new Refused(Reply.malformed("Documents are uploaded as multipart/form-data"));
        }
        return take(new OperationCall(storeId, wanted, wishes, wished(scenario), fingerprint(authorization)));
    }

    @POST
    @Path("/{operation}")
    @Blocking
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Uni<Response> upload(
            @RestPath long storeId,
            @RestPath String operation,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(SCENARIO) @Nullable String scenario,
            @RestForm @Nullable String body,
            @RestForm("files[]") List<FileUpload> files) {
        var upload = new Upload(body, files.stream().map(FileUpload::size).toList());
        call.carrying(upload.noted());
        if (operation(operation) != Operation.UPLOAD_DOCUMENTS) {
            throw new Refused(Reply.malformed("This operation is asked for in JSON"));
        }
        return take(new OperationCall(
                storeId, Operation.UPLOAD_DOCUMENTS, upload.wishes(), wished(scenario), fingerprint(authorization)));
    }

    private Uni<Response> take(OperationCall operationCall) {
        var taken = desk.take(operationCall);
        var answer = Uni.createFrom().item(taken.reply().response());
        return taken.hangs() ? answer.onItem().delayIt().by(settings.hangsFor()) : answer;
    }

    private static Operation operation(String path) {
        return Operation.at(path).orElseThrow(() -> new Refused(Reply.notFound("There is no operation " + path)));
    }

    private static Optional<Misbehaviour> wished(@Nullable String scenario) {
        return Optional.ofNullable(scenario)
                .map(name -> Misbehaviour.named(name)
                        .orElseThrow(() -> new Refused(Reply.malformed("%s \"%s\" is unknown; there are %s"
                                .formatted(SCENARIO, name, Misbehaviour.scenarios())))));
    }

    private static String fingerprint(String authorization) {
        return Bearer.of(authorization).orElseThrow().fingerprint();
    }
}
