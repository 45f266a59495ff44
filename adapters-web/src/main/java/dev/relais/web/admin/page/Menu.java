package dev.relais.web.admin.page;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

import dev.relais.application.inspect.ShowFailures;

/** What the menu has to say besides where it leads: {@code {inject:menu.attention}}. */
@Named("menu")
@Singleton
public class Menu {

    private static final int MOST = 1000;

    private final ShowFailures showFailures;

    @Inject
    Menu(ShowFailures showFailures) {
        this.showFailures = showFailures;
    }

    /** How much needs attention; empty if nothing does. */
    public String attention() {
        int count = showFailures.attention(MOST);
        if (count == 0) {
            return "";
        }
        return count == MOST ? "999+" : Integer.toString(count);
    }
}
