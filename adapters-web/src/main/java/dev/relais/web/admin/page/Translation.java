package dev.relais.web.admin.page;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.qute.EngineBuilder;

/** Lets every page speak the language of who looks at it; a mail says its own. */
@Singleton
class Translation {

    void speak(@Observes EngineBuilder engine) {
        engine.addTemplateInstanceInitializer(page -> page.setLocale(Visit.locale()));
    }
}
