#!/usr/bin/env bash
# Runs a command with RUNG_TEST_DATABASE_URL pointing at a throwaway PostgreSQL 15 of this machine.
#   scripts/with-postgres-15.sh npm test
set -euo pipefail

if [ $# -eq 0 ]; then
  echo "usage: $0 COMMAND [ARGUMENT...]" >&2
  exit 2
fi

bin=${RUNG_POSTGRES_15_BIN:-/usr/lib/postgresql/15/bin}
if [ ! -x "$bin/postgres" ]; then
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    echo "There is no PostgreSQL 15 in $bin. Install it (Debian: apt-get install postgresql-15)," >&2
    echo "or say where it is with RUNG_POSTGRES_15_BIN" >&2
    exit 1
  fi
  # the package would make and start a server of its own
  mkdir -p /etc/postgresql-common
  [ -e /etc/postgresql-common/createcluster.conf ] ||
    echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql-15 >/dev/null
fi

# in memory where there is room: a disk looks through its inodes for each of the thousand files of a database
memory=/dev/shm
free=$(df --output=avail --block-size=1G "$memory" 2>/dev/null | tail -1 || true)
if [ "${free:-0}" -ge 3 ]; then folder=$(mktemp -d --tmpdir="$memory"); else folder=$(mktemp -d); fi
as=()
if [ "$(id -u)" -eq 0 ]; then
  # PostgreSQL does not run as root
  as=(setpriv --reuid=nobody --regid=nogroup --clear-groups --)
fi

stop() {
  "${as[@]}" "$bin/pg_ctl" stop --pgdata="$folder/data" --mode=fast --silent 2>/dev/null || true
  rm -rf "$folder"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
echo "$password" >"$folder/password"
[ "$(id -u)" -ne 0 ] || chown -R nobody:nogroup "$folder"
cd "$folder"
"${as[@]}" "$bin/initdb" --pgdata="$folder/data" --username=postgres --auth=scram-sha-256 \
  --pwfile="$folder/password" --encoding=UTF8 --locale=C --no-sync >/dev/null

# nothing here survives the run, so nothing needs to reach the disk
settings="-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200"
settings="$settings -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
settings="$settings -c wal_level=minimal -c max_wal_senders=0 -c max_wal_size=512MB"
# and plans follow from what a test wrote, not from when the server last counted
settings="$settings -c autovacuum=off"
for attempt in 1 2 3 4 5; do
  port=$((20000 + RANDOM % 12000))
  if "${as[@]}" "$bin/pg_ctl" start --pgdata="$folder/data" --wait --silent --log="$folder/log" \
    --options="$settings -c port=$port"; then
    break
  fi
  if [ "$attempt" -eq 5 ]; then
    cat "$folder/log" >&2
    exit 1
  fi
done

cd "$OLDPWD"
export RUNG_TEST_DATABASE_URL="postgres://postgres:$password@127.0.0.1:$port/postgres"
"$@"
