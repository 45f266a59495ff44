package dev.relais.domain.hostile;

import java.util.List;
import java.util.stream.Stream;

/** Texts that have broken programs elsewhere: in SQL, in pages, in headers, in mails, in tables and in whatever counts characters. */
public final class HostileTexts {

    /** S23: each would show if it reached the database as anything but a value. */
    public static final List<String> SQL = List.of(
            "'",
            "''",
            "\"",
            "\\'",
            "' OR '1'='1",
            "' OR 1=1--",
            "1; DROP TABLE shop_order;--",
            "'); DELETE FROM shop; --",
            "' UNION SELECT password FROM administrator--",
            "' AND pg_sleep(20) IS NULL--",
            "$$; select pg_sleep(20); $$",
            "1' || (select version()) || '",
            "%",
            "_",
            "%' ESCAPE '",
            "\\",
            "?",
            ":q",
            "{fn now()}",
            "/*",
            "--",
            "E'\\\\x00'",
            "0x27");

    private static final List<String> PAGES = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' onmouseover='alert(1)",
            "</textarea><svg/onload=alert(1)>",
            "javascript:alert(1)",
            "data:text/html,<b>x",
            "{{7*7}}",
            "{config:x}",
            "{#if true}",
            "${jndi:ldap://127.0.0.1/x}",
            "&lt;b&gt;",
            "]]>",
            "<!--");

    private static final List<String> FILES_AND_LINES = List.of(
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "a,b;c\td",
            "line\r\nSet-Cookie: a=b",
            "x\nBcc: y@example.com",
            "\r",
            "../../etc/passwd",
            "..\\..",
            "%00",
            "%0d%0a",
            "%2e%2e%2f",
            "%zz",
            "a%");

    private static final List<String> CHARACTERS = List.of(
            "",
            " ",
            "\t",
            "\u0000",
            "a\u0000b",
            "\u0001\u001b[31m",
            "\u007f\u0085\u009f",
            "\ud800",
            "\udc00\ud800",
            "\ud83d\ude00",
            "\u202eabc\u202c",
            "\u200b",
            "\ufeff",
            "\uffff",
            "\u2028",
            "e\u0301".repeat(40),
            "\u00df\u0130\u0131",
            "\u0645\u0631\u062d\u0628\u0627",
            "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
            "NaN",
            "Infinity",
            "null",
            "true",
            "[]",
            "{}",
            "0",
            "-1",
            "00",
            "1e400",
            "9223372036854775807",
            "9223372036854775808",
            "99999999999999999999999999",
            "\u0661\u0662",
            "2026-02-30T25:61:61Z",
            "-999999999-01-01T00:00:00Z",
            "+999999999-12-31T23:59:59.999999999+18:00",
            "9999-12-31T23:59:59-18:00",
            "0000-00-00",
            "PT-1S",
            "P999999999999999999D",
            "fr-FR-u-ca-buddhist",
            "Europe/Nowhere",
            "https://x\u0000.example",
            "http://[::1",
            "http://user:pass@host:99999/%",
            "00000000-0000-0000-0000-000000000000",
            "__proto__");

    private static final List<String> ALL = Stream.of(SQL, PAGES, FILES_AND_LINES, CHARACTERS)
            .flatMap(List::stream)
            .toList();

    private HostileTexts() {}

    /** One of them, or a piece of two, or one that is long, or characters drawn at random. */
    public static String any(Luck luck) {
        return switch (luck.below(8)) {
            case 0 -> luck.of(ALL) + luck.of(ALL);
            case 1 -> luck.of(ALL).repeat(1 + luck.below(40));
            case 2 -> "x".repeat(luck.of(List.of(63, 64, 100, 101, 255, 256, 1000, 2001, 5000)));
            case 3 -> characters(luck);
            default -> luck.of(ALL);
        };
    }

    private static String characters(Luck luck) {
        StringBuilder text = new StringBuilder();
        for (int left = luck.below(30); left > 0; left--) {
            text.append((char) luck.below(luck.of(List.of(128, 256, 0x10000))));
        }
        return text.toString();
    }
}
