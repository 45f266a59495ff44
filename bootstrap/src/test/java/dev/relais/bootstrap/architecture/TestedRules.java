package dev.relais.bootstrap.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the ids of rules that tests carry in their display names, off the sources of the tests. */
final class TestedRules {

    private static final Pattern DISPLAY_NAME = Pattern.compile("(?:@DisplayName|name =)\\s*\\(?\\s*\"([^\"]*)\"");
    private static final Pattern RULE = Pattern.compile("\\bR\\d{2}\\b");

    private TestedRules() {}

    /** By any test of these modules. */
    static Set<String> namedIn(String... modules) {
        Set<String> rules = new TreeSet<>();
        for (String module : modules) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "test", "java"))) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    rules.addAll(namedIn(file));
                }
            } catch (IOException broken) {
                throw new IllegalStateException("The tests of " + module + " cannot be read", broken);
            }
        }
        return rules;
    }

    /** By the tests of one file. */
    static Set<String> namedIn(Path file) throws IOException {
        Set<String> rules = new TreeSet<>();
        DISPLAY_NAME
                .matcher(Files.readString(file))
                .results()
                .map(name -> name.group(1))
                .forEach(name -> RULE.matcher(name).results().forEach(rule -> rules.add(rule.group())));
        return rules;
    }
}
