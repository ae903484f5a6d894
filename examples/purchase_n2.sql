-- Runs on n2, because its name ends in _n2, after purchase_n1.sql.
-- Replication takes a moment: ask until the last change is there, for at most 20 seconds.
do $$
declare
  deadline timestamptz := clock_timestamp() + '20 s';
begin
  while not exists (select from purchase where id = 402 and price = 4.00) loop
    if clock_timestamp() > deadline then
      raise 'the purchases of n1 have not arrived';
    end if;
    perform pg_sleep(0.02);
  end loop;
end $$;
select c.name, p.item, p.price from purchase p join customer c on c.id = p.customer_id
  where c.id = 400 order by p.id;
