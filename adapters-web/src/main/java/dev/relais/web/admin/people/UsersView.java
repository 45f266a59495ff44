package dev.relais.web.admin.people;

import java.util.List;

import dev.relais.application.access.MailPasswordLinks;
import dev.relais.application.access.ManageUsers;
import dev.relais.domain.access.Role;
import dev.relais.web.admin.page.Moment;
import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

/**
 * Everything on the page of users.
 *
 * @param outcome what became of what was asked for last
 * @param name what was typed, to be mended
 * @param link the link that was just made; null if none was
 */
@TemplateData
record UsersView(
        List<UserLine> lines,
        ManageUsers.Result outcome,
        String name,
        boolean done,
        @Nullable ShownLink link) {

    /** A link that is shown this once. */
    @TemplateData
    record ShownLink(String user, String address, Moment until, MailPasswordLinks.Result mail) {}

    public List<Role> roles() {
        return List.of(Role.values());
    }

    public boolean isRefused() {
        return outcome != ManageUsers.Result.DONE;
    }
}
