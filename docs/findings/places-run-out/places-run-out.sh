#!/bin/bash
# Proves that a server goes on with its subscriptions however many databases that had some were dropped on it.
set -u
port2=$((EDGE_START_PORT + 1))
export PGOPTIONS='-c client_min_messages=error'
on_n1() { psql -qAtX -p "$EDGE_START_PORT" -c "$1"; }
on_n2() { psql -qAtX -p "$port2" -d "${2:-$PGDATABASE}" -c "$1"; }
address() { echo "host=$EDGE_HOST port=$1 dbname=$2 user=$EDGE_USERNAME"; }

# Until its subscription replicates; n2's supervisor looks for new databases when settings are read again.
is_up() {
  local status= deadline=$((SECONDS + 30))
  while [ $SECONDS -lt $deadline ]; do
    status=$(on_n2 "select status from spock.sub_show_status('places')" "$1")
    [ "$status" = replicating ] && return
    on_n2 'select pg_reload_conf()' > /dev/null
    sleep 0.2
  done
  echo "the subscription of database number $2 is $status after 30 s; databases before it: $(($2 - 1)), max_worker_processes: $workers"
  return 1
}

# Until n1 has no slot of it any more.
forget() {
  local deadline=$((SECONDS + 30)) left=
  while [ $SECONDS -lt $deadline ]; do
    on_n1 "select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name ~ 'places' and not active" > /dev/null
    left=$(on_n1 "select count(*) from pg_replication_slots where slot_name ~ 'places'")
    [ "$left" = 0 ] && return
    sleep 0.2
  done
  echo "n1 has $left slots of the dropped database after 30 s"
  return 1
}

workers=$(on_n2 'show max_worker_processes')
on_n1 "select spock.repset_create('nothing')" > /dev/null
status=0
for number in $(seq $((workers + 2))); do
  database=places_$number
  on_n2 "create database $database"
  on_n2 'create extension spock' "$database"
  on_n2 "select spock.node_create('m', '$(address "$port2" "$database")')" "$database" > /dev/null
  on_n2 "select spock.sub_create('places', '$(address "$EDGE_START_PORT" "$PGDATABASE")', '{nothing}')" "$database" > /dev/null || status=1
  [ $status -eq 0 ] && { is_up "$database" "$number" || status=1; }
  on_n2 "drop database $database with (force)" || on_n2 "drop database $database with (force)"
  # It belongs to the server, and would take the place of another one.
  on_n2 "select pg_replication_origin_drop(roname) from pg_replication_origin where roname ~ 'places'" > /dev/null
  forget || status=1
  [ $status -eq 0 ] || break
done
on_n1 "select spock.repset_drop('nothing')" > /dev/null
exit $status
