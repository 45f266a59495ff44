package dev.relais.web.admin.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

import io.quarkus.qute.TemplateExtension;

/** Where browsers find styles and scripts: {@code {assets:tabler}}. The versions are filled in by the build. */
@TemplateExtension(namespace = "assets")
final class Assets {

    private static final Properties ADDRESSES = read();

    private Assets() {}

    static String tabler() {
        return ADDRESSES.getProperty("tabler");
    }

    static String htmx() {
        return ADDRESSES.getProperty("htmx");
    }

    static String uplot() {
        return ADDRESSES.getProperty("uplot");
    }

    static String own() {
        return ADDRESSES.getProperty("own");
    }

    private static Properties read() {
        try (InputStream file = Assets.class.getResourceAsStream("/assets.properties")) {
            Properties read = new Properties();
            read.load(file);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException("assets.properties cannot be read, it belongs into this jar", e);
        }
    }
}
