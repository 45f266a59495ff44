-- R41: the few lines of a shop's log that are more than information, so that looking for them does not read all others.
create index process_log_trouble on process_log (shop_code, at desc, id desc) where level <> 'INFO';
