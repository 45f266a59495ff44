package dev.relais.bootstrap.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.relais.bootstrap.fixture.ARelais;

/** Somebody who is signed in and asks for pages over one connection, as a browser does. */
final class Visitor {

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final URI relais;

    private Visitor(URI relais) {
        this.relais = relais;
    }

    static Visitor signedIn(URI relais) {
        Visitor visitor = new Visitor(relais);
        String form = "j_username=" + ARelais.ADMIN + "&j_password="
                + URLEncoder.encode(ARelais.PASSWORD, StandardCharsets.UTF_8);
        visitor.ask(HttpRequest.newBuilder(relais.resolve("/j_security_check"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
        return visitor;
    }

    /** The page as text; what is answered to a browser that unpacks nothing. */
    String read(String address) {
        return ask(request(address).build()).body();
    }

    /** How long the whole answer took, in nanoseconds. */
    long time(String address, List<Integer> expected) {
        HttpRequest request = request(address).build();
        long began = System.nanoTime();
        HttpResponse<String> answer = ask(request);
        long took = System.nanoTime() - began;
        if (!expected.contains(answer.statusCode())) {
            throw new IllegalStateException(address + " answers " + answer.statusCode());
        }
        return took;
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(relais.resolve(address)).header("Accept", "text/html");
    }

    private HttpResponse<String> ask(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new IllegalStateException(request.uri() + " is not answered", broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
