#!/bin/sh
# The entrypoint contract of the docker-library postgres images, as far as servers of a test cluster see it:
# POSTGRES_PASSWORD, POSTGRES_USER, POSTGRES_DB, POSTGRES_INITDB_ARGS, `postgres -c name=value` arguments.
set -eu

[ "${1#-}" = "$1" ] || set -- postgres "$@"

if [ "$1" = postgres ] && [ "$(id -u)" = 0 ]; then
    mkdir -p "$PGDATA" /var/run/postgresql
    chown postgres:postgres "$PGDATA" /var/run/postgresql
    chmod 700 "$PGDATA"
    exec setpriv --reuid=postgres --regid=postgres --init-groups "$0" "$@"
fi

if [ "$1" = postgres ] && [ ! -s "$PGDATA/PG_VERSION" ]; then
    if [ -z "${POSTGRES_PASSWORD:-}" ]; then
        echo "Error: the database is not initialized and POSTGRES_PASSWORD is empty." >&2
        exit 1
    fi
    user=${POSTGRES_USER:-postgres}
    db=${POSTGRES_DB:-$user}

    pwfile=$(mktemp)
    printf '%s\n' "$POSTGRES_PASSWORD" >"$pwfile"
    # shellcheck disable=SC2086 # a list of arguments
    initdb --username="$user" --pwfile="$pwfile" ${POSTGRES_INITDB_ARGS:-}
    rm "$pwfile"
    printf '\nhost all all all scram-sha-256\n' >>"$PGDATA/pg_hba.conf"

    # As in the original: a server that answers on its socket alone, so that nobody takes it for the real one.
    "$@" -c listen_addresses='' &
    server=$!
    until pg_isready -q -U "$user" -d postgres; do
        kill -0 $server || exit 1
        sleep 0.05
    done
    if [ "$db" != postgres ]; then createdb -U "$user" "$db"; fi
    kill -INT $server
    wait $server

    # As in the original, which does not let the server itself have it.
    unset PGPASSWORD
    echo "PostgreSQL init process complete; ready for start up."
fi

exec "$@"
