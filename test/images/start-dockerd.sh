#!/bin/sh
# Makes sure that a docker daemon answers: starts dockerd when none does, after installing
# docker.io where that is possible. Exit status 0: a daemon answers. 1: none can be had here, and why.
# The daemon stays; its process id is in /var/run/docker.pid, its log in $LOG.
set -eu
LOG=${DOCKERD_LOG:-/var/log/mmr-test-dockerd.log}

cannot() {
    echo "docker daemon: $*" >&2
    exit 1
}

answers() {
    docker version --format '{{.Server.Version}}' 2>&1
}

if version=$(answers); then
    echo "docker daemon: $version answers already"
    exit 0
fi
[ "$(id -u)" = 0 ] || cannot "none answers ($version), and only root can start one"
if ! command -v dockerd >/dev/null || ! command -v docker >/dev/null; then
    command -v apt-get >/dev/null || cannot "dockerd is not installed, and there is no apt-get to install docker.io with"
    echo "docker daemon: installing docker.io"
    { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends docker.io iptables; } \
        >"$LOG" 2>&1 || cannot "docker.io cannot be installed: $(tail -n 3 "$LOG")"
fi

# Plain first: overlay2 and iptables. Where packet filtering is not ours to change (inside a container),
# published ports and the containers' own network still work without it.
for flags in "" "--iptables=false --ip6tables=false"; do
    # shellcheck disable=SC2086 # a list of flags
    setsid dockerd $flags >"$LOG" 2>&1 </dev/null &
    daemon=$!
    tries=0
    while [ $tries -lt 150 ]; do
        if version=$(answers); then
            driver=$(docker info --format '{{.Driver}}')
            echo "docker daemon: $version started${flags:+ with $flags} (storage driver $driver, log in $LOG)"
            exit 0
        fi
        kill -0 $daemon 2>/dev/null || break
        tries=$((tries + 1))
        sleep 0.2
    done
    if kill -0 $daemon 2>/dev/null; then
        kill $daemon
        wait $daemon || true
    fi
done
cannot "dockerd does not start: $(grep -v level=info "$LOG" | tail -n 5)"
