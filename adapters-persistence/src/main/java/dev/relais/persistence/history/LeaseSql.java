package dev.relais.persistence.history;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.relais.domain.history.ProcessKind;

/** The statements that hold a shop for one run of a process; the processes' leases stand side by side in the lane. */
final class LeaseSql {

    private LeaseSql() {}

    static String take(ProcessKind kind) {
        return withColumns(kind, """
                update lane set %1$s_lease_until = :until, %1$s_lease_token = :token
                where shop_code = :shop and (%1$s_lease_until is null or %1$s_lease_until <= :now)
                """);
    }

    static String keep(ProcessKind kind) {
        return withColumns(kind, """
                update lane set %1$s_lease_until = :until
                where shop_code = :shop and %1$s_lease_token = :token
                """);
    }

    static String release(ProcessKind kind) {
        return withColumns(kind, """
                update lane set %1$s_lease_until = null, %1$s_lease_token = null
                where shop_code = :shop and %1$s_lease_token = :token
                """);
    }

    /** Reads every lane, of which there is one a shop; a run that ends well leaves nothing here. */
    static final String LEFT_BEHIND = Stream.of(ProcessKind.values())
            .map(kind -> "select '%2$s' as kind, shop_code from lane where %1$s_lease_until <= :now"
                    .formatted(kind.word(), kind.name()))
            .collect(Collectors.joining(" union all "));

    /**
     * Gives the lane free for SYNC and says when it is due next: at its earliest unsent task or unfinished request. A declaration that finds the
     * lane due already does not touch it; :again makes a run that did something look once more after such a transaction has ended. The lane is held
     * by a statement of its own, so that the next one sees every task whose transaction moved the lane before.
     */
    static final String RELEASE_UNTIL_NEXT_DUE = """
            select 1 from lane where shop_code = :shop for update;
            update lane set next_due = least(
                (select min(first.due_at)
                 from (values ('ship'), ('cancel'), ('refund'), ('deliver')) as each (operation)
                 cross join lateral (
                     select due_at from order_task
                     where shop_code = :shop and operation = each.operation and sent_number is null
                     order by due_at limit 1) as first),
                (select min(lease_until) from batch
                 where shop_code = :shop and state in ('READY', 'SENDING', 'UNKNOWN')),
                cast(:again as timestamptz)),
                sync_lease_until = case when sync_lease_token = :token then null else sync_lease_until end,
                sync_lease_token = nullif(sync_lease_token, :token)
            where shop_code = :shop
            returning 1
            """;

    /** A shop that stands by is not left out: its run sends nothing and says so in the log (R13). */
    static final String SHOPS_TO_SYNC = """
            select l.shop_code from lane l join shop s on s.code = l.shop_code
            where l.next_due <= :now and not s.paused and not l.token_refused
              and (l.wait_until is null or l.wait_until <= :now)
              and (l.sync_lease_until is null or l.sync_lease_until <= :now)
            order by l.next_due limit :limit
            """;

    /** Served by batch_to_poll. */
    static final String SHOPS_TO_POLL = """
            select b.shop_code from batch b join lane l on l.shop_code = b.shop_code
            where b.state = 'SENT' and b.next_poll_at <= :now and not l.token_refused
              and (l.wait_until is null or l.wait_until <= :now)
              and (l.tickets_lease_until is null or l.tickets_lease_until <= :now)
            group by b.shop_code order by min(b.next_poll_at) limit :limit
            """;

    /** Served by notice_untold and digest_waiting; a shop whose sending is held back is told of it all the same. */
    static final String SHOPS_TO_TELL = """
            select w.shop_code from (
                select shop_code, min(at) as since from notice
                where digest is null and left_at is null group by shop_code
                union all
                select shop_code, min(made_at) from digest
                where sent_at is null and left_at is null group by shop_code
            ) w join lane l on l.shop_code = w.shop_code
            where l.digest_lease_until is null or l.digest_lease_until <= :now
            group by w.shop_code order by min(w.since) limit :limit
            """;

    /**
     * R44: shops that keep something finished since then, those first whose turn was longest ago. Most of it may be deleted; a few rows may
     * not, because something open needs them, and are met again. Reads every lane and what is old: by order_event_age, batch_finished and
     * process_run_of_all, or shop by shop where much is old.
     */
    static final String SHOPS_TO_CLEAN = """
            select l.shop_code from lane l
            where (l.cleanup_lease_until is null or l.cleanup_lease_until <= :now)
              and (exists (select 1 from order_event e where e.shop_code = l.shop_code and e.at < :before)
                or exists (select 1 from process_run r where r.shop_code = l.shop_code and r.started_at < :before)
                or exists (select 1 from batch b
                           where b.shop_code = l.shop_code and b.state = 'SETTLED' and b.lease_until < :before)
                or exists (select 1 from failure f
                           where f.shop_code = l.shop_code and (f.closed_at is not null or f.dismissed_at is not null)
                             and f.at < :before)
                or l.shop_code in (select n.shop_code from notice n where n.at < :before)
                or l.shop_code in (select d.shop_code from digest d where d.made_at < :before))
            order by l.cleaned_at nulls first, l.shop_code limit :limit
            """;

    static final String SET_CLEANED = "update lane set cleaned_at = :now where shop_code = :shop";

    private static String withColumns(ProcessKind kind, String sql) {
        return sql.formatted(kind.word());
    }
}
