package dev.relais.persistence.history;

/** The statements that delete what is finished and old (R44), each a portion and by an index. */
final class CleanupSql {

    /** Served by order_event_log from its far end. */
    static final String STEPS = """
            delete from order_event where id in (
                select e.id from order_event e
                where e.shop_code = :shop and e.at < :before
                and not exists (
                    select 1 from order_task t where t.shop_code = e.shop_code and t.order_ref = e.order_ref)
                order by e.at limit :limit)
            """;

    /** Served by process_run_log from its far end; the lines of a run go with it. */
    static final String RUNS = """
            delete from process_run where id in (
                select id from process_run
                where shop_code = :shop and started_at < :before and finished_at < :before
                order by started_at limit :limit)
            """;

    /** Served by batch_finished and order_task_of_batch; the lease of a settled request ended when it was settled. */
    static final String BATCHES = """
            delete from batch where attempt in (
                select b.attempt from batch b
                where b.shop_code = :shop and b.state = 'SETTLED' and b.lease_until < :before
                and not exists (select 1 from order_task t where t.attempt = b.attempt)
                order by b.lease_until limit :limit)
            """;

    /** Served by failure_finished. */
    static final String FAILURES = """
            delete from failure where id in (
                select id from failure
                where shop_code = :shop and (closed_at is not null or dismissed_at is not null)
                and at < :before and coalesce(closed_at, dismissed_at) < :before
                order by at limit :limit)
            """;

    /** Notices are few; their digests go once they are empty. */
    static final String NOTICES = """
            delete from notice where id in (
                select n.id from notice n left join digest d on d.id = n.digest
                where n.shop_code = :shop
                and coalesce(n.left_at, d.sent_at, d.left_at) < :before
                order by n.id limit :limit)
            """;

    static final String DIGESTS = """
            delete from digest d
            where d.shop_code = :shop and coalesce(d.sent_at, d.left_at) < :before
            and not exists (select 1 from notice n where n.digest = d.id)
            """;

    private CleanupSql() {}
}
