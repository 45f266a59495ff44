package dev.relais.web.mail;

import java.util.List;

import io.quarkus.qute.TemplateData;

/** One notice as a mail shows it: what is wrong, the facts, what to do, and where to look. */
@TemplateData
record Item(String title, List<Fact> facts, String advice, Link link) {

    /** A fact and what it is called. */
    @TemplateData
    record Fact(String name, String value) {}

    /** An address and what one finds there. */
    @TemplateData
    record Link(String words, String address) {}
}
