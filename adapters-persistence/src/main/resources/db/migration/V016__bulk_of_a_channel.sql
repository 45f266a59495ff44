-- R43: work on the failures of one marketplace.
alter table bulk add column channel text;
