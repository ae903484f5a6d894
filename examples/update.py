"""A row that was inserted on one node can be updated on another, and every node has the new version.

Standard library only: psql does the talking. Exit status 0 is pass; an exception ends Python with status 1.
"""

import os
import subprocess
import time

NODES = os.environ["MMR_NODES"].split()
DEADLINE_S = 20


def sql(node: str, statement: str) -> str:
    """The output of one statement on one node."""
    psql = ["psql", "-X", "-A", "-t", "-q", "-v", "ON_ERROR_STOP=1", "-d", f"service={node}", "-c", statement]
    return subprocess.run(psql, check=True, stdout=subprocess.PIPE, text=True).stdout.strip()


def wait_for(node: str, query: str, wanted: str) -> None:
    """Asks until the answer is the wanted one: replication takes a moment, but not for ever."""
    end = time.monotonic() + DEADLINE_S
    while (seen := sql(node, query)) != wanted:
        if time.monotonic() > end:
            raise AssertionError(f"{node}: waited {DEADLINE_S} s for {wanted!r}, last seen {seen!r}: {query}")
        time.sleep(0.02)


first, second = NODES[0], NODES[1]

sql(first, "insert into customer (id, name) values (200, 'as inserted')")
# The update must find the row: only then is it this update that is proven, and not an early failure.
wait_for(second, "select name from customer where id = 200", "as inserted")

sql(second, f"update customer set name = 'updated on {second}', seen_at = now() where id = 200")
for node in NODES:
    wait_for(node, "select name from customer where id = 200", f"updated on {second}")
    print(f"{node}: has the row as it was updated on {second}")

versions = {sql(node, "select seen_at from customer where id = 200") for node in NODES}
assert len(versions) == 1, f"the nodes have different versions of the row: {versions}"
