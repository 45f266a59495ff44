package dev.relais.web.mail;

import io.quarkus.qute.TemplateInstance;

/**
 * A mail without its envelope.
 *
 * @param subject one line, whatever it was made of
 * @param id names it for ever
 */
record Letter(String id, String subject, String html, String text) {

    Letter {
        subject = subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    static Letter of(String id, String subject, TemplateInstance html, TemplateInstance text) {
        return new Letter(id, subject, html.render(), text.render());
    }
}
