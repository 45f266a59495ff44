-- R41: the latest runs of all shops together, of every process or of one.
create index process_run_of_all on process_run (started_at desc, id desc);
create index process_run_of_kind on process_run (kind, started_at desc, id desc);
