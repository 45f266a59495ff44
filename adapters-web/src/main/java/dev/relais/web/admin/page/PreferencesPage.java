package dev.relais.web.admin.page;

import java.net.URI;
import java.time.Duration;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;

/** Remembers in the browser how somebody likes to read; also for who has not signed in yet. */
@Path("/preferences")
@PermitAll
@Singleton
class PreferencesPage {

    private static final String HOME = "/";
    private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

    @POST
    public Response remember(
            @RestForm @DefaultValue("") String theme,
            @RestForm @DefaultValue("") String language,
            @RestForm @DefaultValue("") String steps,
            @RestForm @DefaultValue("/") String from) {
        Response.ResponseBuilder back = Response.seeOther(local(from));
        if (!theme.isEmpty()) {
            back.cookie(cookie(Visit.THEME, theme.matches("light|dark") ? theme : "system"));
        }
        Language.of(language).ifPresent(each -> back.cookie(cookie(Visit.LANGUAGE, each.code())));
        if (!steps.isEmpty()) {
            back.cookie(cookie(Visit.STEPS, steps.equals(Visit.HIDDEN) ? Visit.HIDDEN : "shown"));
        }
        return back.build();
    }

    /** Only back to a page of Relais. */
    private static URI local(String from) {
        try {
            return URI.create(from.matches("/(?![/\\\\])[\\w\\-./?=&%+:@~,]*") ? from : HOME);
        } catch (IllegalArgumentException halfEscaped) {
            return URI.create(HOME);
        }
    }

    private static NewCookie cookie(String name, String value) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(A_YEAR)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
