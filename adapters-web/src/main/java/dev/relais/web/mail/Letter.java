package dev.relais.web.mail;

import java.util.List;

import dev.relais.domain.shop.MailAddress;
import io.quarkus.mailer.Mail;
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

    /** Nobody's out-of-office note is to answer it (RFC 3834). */
    Mail inEnvelope(List<MailAddress> to, String domain) {
        return new Mail()
                .setTo(to.stream().map(MailAddress::value).toList())
                .setSubject(subject)
                .setHtml(html)
                .setText(text)
                .addHeader("Message-ID", "<" + id + "@" + domain + ">")
                .addHeader("Auto-Submitted", "auto-generated");
    }

    static Letter of(String id, String subject, TemplateInstance html, TemplateInstance text) {
        return new Letter(id, subject, html.render(), text.render());
    }
}
