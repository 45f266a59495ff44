package dev.relais.web.admin.system;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.relais.application.inspect.ShowSystem;
import dev.relais.domain.overview.RunSummary;
import dev.relais.domain.overview.ShopHealth;
import org.eclipse.microprofile.config.Config;

/**
 * What somebody who helps needs to know, as JSON. Made of what is named here and of nothing else: no token, key or password, no
 * address of a person, no order, and no name of a shop but its number in this file.
 */
final class SupportFile {

    private static final List<String> SETTINGS = List.of(
            "relais.sync-every",
            "relais.tickets-every",
            "relais.digest-every",
            "relais.cleanup-every",
            "relais.retention",
            "relais.workers",
            "relais.sandbox.enabled",
            "relais.demo",
            "quarkus.http.host",
            "quarkus.http.port",
            "quarkus.datasource.jdbc.max-size");

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private SupportFile() {}

    static String of(
            ShowSystem.Shown shown, Surroundings surroundings, List<RunSummary> runs, Config config, Instant now) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("madeAt", now.toString());
        file.put("relais", surroundings.version());
        file.put("java", surroundings.java());
        file.put("machine", surroundings.os());
        file.put("processors", surroundings.processors());
        file.put("memoryMegabytes", surroundings.used() + " of " + surroundings.most());
        file.put("runningSince", surroundings.since().toString());
        file.put("database", database(shown, surroundings));
        file.put("backlog", backlog(shown));
        file.put("findings", findings(shown));
        file.put("schedules", schedules(shown));
        file.put("shops", shops(shown));
        file.put("runs", runs.stream().map(SupportFile::run).toList());
        file.put("settings", settings(config));
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(file);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Words and numbers are always to be written as JSON", e);
        }
    }

    private static Map<String, Object> database(ShowSystem.Shown shown, Surroundings surroundings) {
        Map<String, Object> database = new LinkedHashMap<>();
        database.put("version", shown.database().version());
        database.put("isRelaissOwn", surroundings.embedded());
        database.put("schema", shown.database().schema());
        database.put("bytes", shown.database().bytes());
        database.put("connections", shown.database().connections());
        database.put("time", shown.database().time().toString());
        return database;
    }

    private static Map<String, Object> backlog(ShowSystem.Shown shown) {
        Map<String, Object> backlog = new LinkedHashMap<>();
        backlog.put("countedNoFurtherThan", ShowSystem.MOST);
        backlog.put("unsent", shown.backlog().unsent());
        backlog.put("overdue", shown.backlog().overdue());
        backlog.put("sent", shown.backlog().sent());
        backlog.put("unclear", shown.backlog().unclear());
        backlog.put("failures", shown.backlog().failures());
        backlog.put("mails", shown.backlog().mails());
        return backlog;
    }

    private static List<String> findings(ShowSystem.Shown shown) {
        return shown.findings().stream()
                .map(each -> each.check() + ": " + each.verdict() + " (" + each.number() + ")")
                .toList();
    }

    private static List<String> schedules(ShowSystem.Shown shown) {
        return shown.schedules().stream()
                .map(each ->
                        each.process().word() + ": " + each.every() + ", next " + each.next() + ", last " + each.last())
                .toList();
    }

    private static List<String> shops(ShowSystem.Shown shown) {
        return shown.shops().stream().map(SupportFile::shop).toList();
    }

    private static String shop(ShopHealth shop) {
        return "paused " + shop.paused() + ", token refused " + shop.tokenRefused() + ", waits until "
                + shop.waitsUntil() + ", last declared " + shop.lastDeclared() + ", last sent " + shop.lastSent();
    }

    private static String run(RunSummary run) {
        return run.startedAt() + " " + run.process().word();
    }

    private static Map<String, String> settings(Config config) {
        Map<String, String> settings = new LinkedHashMap<>();
        SETTINGS.forEach(
                name -> config.getOptionalValue(name, String.class).ifPresent(value -> settings.put(name, value)));
        return settings;
    }
}
