package dev.relais.web.json;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;

import dev.relais.web.problem.ProblemType;
import dev.relais.web.problem.Refusal;

/** Lets an endpoint take its body as {@link JsonFields}; a body of more than 1 MiB is refused before it is held. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
class JsonBodies implements MessageBodyReader<JsonFields> {

    private static final int MOST_BYTES = 1024 * 1024;

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == JsonFields.class;
    }

    @Override
    public JsonFields readFrom(
            Class<JsonFields> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        refuseDeclaredTooLarge(headers.getFirst(HttpHeaders.CONTENT_LENGTH));
        byte[] read = body.readNBytes(MOST_BYTES + 1);
        if (read.length > MOST_BYTES) {
            throw new Refusal(ProblemType.BODY_TOO_LARGE);
        }
        return JsonFields.read(read);
    }

    private static void refuseDeclaredTooLarge(String length) {
        if (length != null && Long.parseLong(length) > MOST_BYTES) {
            throw new Refusal(ProblemType.BODY_TOO_LARGE);
        }
    }
}
