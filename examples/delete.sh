# A row that is deleted on one node is gone on every node, and other rows stay.
# Prints TAP: every point becomes a subtest, and a failed or missing one fails the test.
set -u

read -r -a nodes <<<"$MMR_NODES"
deadline_s=20 # for all of this test: what has not arrived by then has failed
points=0

sql() { # NODE STATEMENT
  psql -X -A -t -q -v ON_ERROR_STOP=1 -d "service=$1" -c "$2"
}

# Asks until the answer is the wanted one, or the time is up.
becomes() { # NODE QUERY WANTED WHAT
  local seen
  until seen=$(sql "$1" "$2") && [ "$seen" = "$3" ]; do
    [ "$SECONDS" -ge "$deadline_s" ] && break
    sleep 0.02
  done
  points=$((points + 1))
  if [ "$seen" = "$3" ]; then
    echo "ok $points - $4"
  else
    echo "not ok $points - $4"
    echo "# wanted: $3"
    echo "# seen:   $seen"
  fi
}

echo 'TAP version 13'
sql "${nodes[0]}" "insert into customer (id, name) values (300, 'goes'), (301, 'stays')" || {
  echo 'Bail out! the rows could not be inserted'
  exit 1
}
for node in "${nodes[@]}"; do
  becomes "$node" 'select count(*) from customer where id in (300, 301)' 2 "$node has both rows"
done

sql "${nodes[1]}" 'delete from customer where id = 300' || {
  echo 'Bail out! the row could not be deleted'
  exit 1
}
for node in "${nodes[@]}"; do
  becomes "$node" 'select id from customer where id in (300, 301)' 301 "$node has only the row that stays"
done
echo "1..$points"
