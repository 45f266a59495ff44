package dev.relais.web.admin.process;

import java.util.List;

import dev.relais.domain.history.LogLevel;
import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.shop.Shop;
import dev.relais.web.admin.page.Misread;

/**
 * Everything on the page of the log.
 *
 * @param next where the next page begins; empty if this is the last
 */
record LogView(List<Shop> shops, LogSearch search, List<LogRow> rows, boolean isFirst, String next) {

    public List<ProcessKind> processes() {
        return List.of(ProcessKind.values());
    }

    public List<LogLevel> levels() {
        return List.of(LogLevel.values());
    }

    public List<Misread> misread() {
        return search.misread();
    }

    /** False if no browser would show what was typed in a field for times. */
    public boolean areTimes() {
        return misread().stream().noneMatch(each -> each.kind() == Misread.Kind.TIME);
    }

    public LogLevel level() {
        return search.chosenLevel();
    }
}
