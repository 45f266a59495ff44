package dev.relais.web.admin.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Spares a page that is refreshed what it shows already: the answer is 204, with the time of which the page tells the state,
 * so that whoever reads or selects something in it is not disturbed.
 */
class NoNews {

    private static final String AS_OF = "Relais-As-Of";

    /** What differs although nothing happened: the time of the page itself, and where its chart ends. */
    private static final Pattern TIME_OF_PAGE =
            Pattern.compile("<p class=\"muted as-of\">([^<]*)</p>|data-until=\"\\d+\"");

    @ServerResponseFilter
    public void spare(ContainerRequestContext request, ContainerResponseContext response) {
        boolean isRefresh = request.getHeaderString("HX-Request") != null
                && request.getMethod().equals(HttpMethod.GET);
        if (!isRefresh || response.getStatus() != 200 || !(response.getEntity() instanceof String page)) {
            return;
        }
        Matcher time = TIME_OF_PAGE.matcher(page);
        String tag = "\"" + digest(time.replaceAll("")) + "\"";
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        if (tag.equals(request.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
            asOf(page, response);
            response.setStatusInfo(Response.Status.NO_CONTENT);
            response.setEntity(null);
        }
    }

    /** Encoded as in an address, because a header has no room for every letter. */
    private static void asOf(String page, ContainerResponseContext response) {
        Matcher time = TIME_OF_PAGE.matcher(page);
        while (time.find()) {
            if (time.group(1) != null) {
                response.getHeaders().putSingle(AS_OF, Addresses.encoded(time.group(1)));
            }
        }
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
