package dev.relais.bootstrap.bench;

import java.time.Duration;

/** The figures that Relais's are held against: the same work in bare SQL, on tables of its own in the same database. */
final class Baseline {

    /** Rows for each second of cycles, more than any machine that was seen gets through. */
    private static final int CYCLE_ROWS = 150_000;

    private static final String TABLES = """
            drop schema if exists baseline cascade;
            create schema baseline;
            create table baseline.row (
                id bigint generated always as identity primary key, shop text not null, ref text not null, said text not null);
            create table baseline.queue (
                id bigint primary key, shop text not null, op text not null, run_at timestamptz not null, state smallint not null,
                token bigint, batch text, said text not null) with (fillfactor = 75);
            create index queue_due on baseline.queue (shop, op, run_at, id) where state = 0;
            create index queue_token on baseline.queue (token) where token is not null;
            """;

    private static final String ONE_ROW = """
            \\set n random(1, 1000000000)
            insert into baseline.row (shop, ref, said) values ('shop-' || :n % 20, 'Q-' || :n, repeat('x', 120));
            """;

    private static final String HUNDRED_ROWS = """
            \\set n random(1, 1000000000)
            insert into baseline.row (shop, ref, said)
            select 'shop-' || :n % 20, 'Q-' || :n + each, repeat('x', 120) from generate_series(1, 100) each;
            """;

    private static final String FILL = """
            truncate baseline.queue;
            insert into baseline.queue (id, shop, op, run_at, state, said)
            select n, 'shop-' || n %% 20, 'ship', now() - interval '1 second', 0, repeat('x', 120) from generate_series(1, %d) n;
            """;

    /** Claim, note the batch's id, finish: each a transaction, each rewrites the hundred rows. */
    private static final String CYCLE = """
            \\set shop random(0, 19)
            \\set token random(1, 1000000000000000)
            with due as (
                select id from baseline.queue where shop = 'shop-' || :shop and op = 'ship' and state = 0 and run_at <= now()
                order by run_at, id limit 100 for update skip locked)
            update baseline.queue q set state = 1, token = :token from due where q.id = due.id;
            update baseline.queue set state = 2, batch = 'b' || :token where token = :token;
            update baseline.queue set state = 3 where token = :token;
            """;

    private final Database database;
    private final PgBench bench;

    Baseline(Database database, PgBench bench) {
        this.database = database;
        this.bench = bench;
        database.execute(TABLES);
    }

    /** Rows a second, one a commit, by 32 clients. */
    double rows(Duration time) {
        return bench.rate(ONE_ROW, 32, time);
    }

    /** Rows a second, a hundred a commit, by 4 clients. */
    double rowsByHundreds(Duration time) {
        double rate = 100 * bench.rate(HUNDRED_ROWS, 4, time);
        database.execute("truncate baseline.row");
        return rate;
    }

    /** Full cycles of a hundred rows a second by 4 clients, and what they write. */
    Cycles cycles(Duration time) {
        long rows = CYCLE_ROWS * time.toSeconds();
        database.execute(FILL.formatted(rows), "vacuum (analyze) baseline.queue", "checkpoint");
        long wal = database.wal();
        double rate = bench.rate(CYCLE, 4, time);
        long left = database.count("select count(*) from baseline.queue where state = 0");
        double done = rows - left;
        if (left == 0) {
            throw new IllegalStateException("The baseline's queue was empty before its time was over");
        }
        return new Cycles(100 * rate, (database.wal() - wal) / done);
    }

    record Cycles(double ordersPerSecond, double walPerOrder) {}
}
