-- Runs on n1, because its name ends in _n1.
insert into customer (id, name) values (400, 'Ada');
insert into purchase (id, customer_id, item, price) values
  (401, 400, 'difference engine', 17000.00),
  (402, 400, 'punched cards', 3.50);
update purchase set price = 4.00 where id = 402;
select id, item, price from purchase where customer_id = 400 order by id;
