#!/bin/sh
# Makes an image with Debian's PostgreSQL 15 and pglogical that keeps the entrypoint contract of the
# docker-library postgres images. Does nothing when the image is there already.
# Its name is printed last. Exit status 1: it cannot be made here, and why.
# Needs a docker daemon, and apt with Debian 12's packages; no root.
set -eu
IMAGE=mmr-test/pglogical:15
VERSION=1 # of the recipe; a higher one makes the image anew
here=$(dirname "$(readlink -f "$0")")

cannot() {
    echo "image $IMAGE cannot be made: $*" >&2
    exit 1
}

why=$(docker version 2>&1 >/dev/null) || cannot "no docker daemon answers: $why"
if [ "$(docker image inspect --format '{{index .Config.Labels "mmr-test.recipe"}}' $IMAGE 2>/dev/null)" = $VERSION ]; then
    echo $IMAGE
    exit 0
fi
for tool in apt-get dpkg-deb tar; do
    command -v $tool >/dev/null || cannot "$tool is not installed; the image is made of Debian's packages"
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' INT TERM
mkdir -p "$work/archives/partial" "$work/root"

# The packages with all that they depend on, as for an empty system.
: >"$work/status"
apt-get -qq -y --no-install-recommends --download-only \
    -o Dir::State::status="$work/status" -o Dir::Cache::archives="$work/archives" \
    -o Debug::NoLocking=1 -o APT::Sandbox::User=root \
    install postgresql-15-pglogical base-files coreutils dash grep libc-bin sed tzdata util-linux \
    >"$work/apt.log" 2>&1 || cannot "apt-get: $(tail -n 3 "$work/apt.log")"

# Unpacked without the packages' own scripts; left out is what only those scripts and the JIT compiler need.
cd "$work/root"
mkdir -p usr/bin usr/sbin usr/lib usr/lib64 etc tmp root var/run/postgresql docker-entrypoint-initdb.d
for dir in bin sbin lib lib64; do ln -s usr/$dir $dir; done
for deb in "$work"/archives/*.deb; do
    case ${deb##*/} in
    *perl* | libllvm* | libz3* | locales_* | postgresql-common_* | debconf_* | dpkg_* | adduser_* | passwd_* | postgresql-client-common_*) continue ;;
    esac
    dpkg-deb --fsys-tarfile "$deb" | tar -x --keep-directory-symlink --no-same-owner \
        --exclude='./usr/share/doc' --exclude='./usr/share/man' --exclude='./usr/share/locale' \
        --exclude='*/bitcode' --exclude='*/llvmjit*' ||
        cannot "${deb##*/} cannot be unpacked"
done
[ -e usr/bin/sh ] || ln -s dash usr/bin/sh
chmod 1777 tmp
cp "$here/docker-entrypoint.sh" usr/bin/docker-entrypoint.sh
chmod 755 usr/bin/docker-entrypoint.sh
cat >etc/passwd <<END
root:x:0:0:root:/root:/bin/sh
postgres:x:999:999:postgres:/var/lib/postgresql:/bin/sh
nobody:x:65534:65534:nobody:/:/usr/sbin/nologin
END
cat >etc/group <<END
root:x:0:
postgres:x:999:
nogroup:x:65534:
END

tar -c --numeric-owner --owner=0 --group=0 . | docker import \
    --change 'ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/usr/lib/postgresql/15/bin' \
    --change 'ENV LANG=C.UTF-8' \
    --change 'ENV PG_MAJOR=15' \
    --change 'ENV PGDATA=/var/lib/postgresql/data' \
    --change 'VOLUME /var/lib/postgresql/data' \
    --change 'EXPOSE 5432' \
    --change "LABEL mmr-test.recipe=$VERSION" \
    --change 'ENTRYPOINT ["docker-entrypoint.sh"]' \
    --change 'CMD ["postgres"]' \
    - $IMAGE >"$work/import.log" 2>&1 || cannot "docker import: $(tail -n 3 "$work/import.log")"
echo $IMAGE
