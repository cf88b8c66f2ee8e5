#!/usr/bin/env bash
# Runs a command with TEST_DATABASE_URL naming a PostgreSQL server of its own, which is gone afterwards:
#   scripts/with_postgres.sh cargo test --release -p app --features app/testing
set -euo pipefail

initdb=$(command -v initdb || compgen -G '/usr/lib/postgresql/*/bin/initdb' | sort -V | tail -n 1) \
    || { echo "PostgreSQL is missing: apt-get install postgresql" >&2; exit 1; }
bin=$(dirname "$(readlink -f "$initdb")")

# Not in TMPDIR, which may be closed to the user below.
folder=$(mktemp -d /tmp/centralita-postgres.XXXXXX)
# PostgreSQL refuses to run as root.
as_user=()
if [ "$(id -u)" = 0 ]; then
    user=$(id -un postgres 2>/dev/null || echo nobody)
    chown "$user" "$folder"
    as_user=(runuser -u "$user" --)
fi
server() { (cd "$folder" && "${as_user[@]}" "$bin/$1" "${@:2}"); }
finish() {
    # Whatever ended the command (Ctrl+C, a closed pipe) must not end the cleaning up.
    trap '' HUP INT PIPE TERM
    server pg_ctl --pgdata data --mode immediate --silent stop || true
    rm -rf "$folder"
}
trap finish EXIT

port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close() })')
server initdb --pgdata data --username postgres --auth trust --encoding UTF8 --locale C --no-sync >"$folder/initdb.log" 2>&1 \
    && server pg_ctl --pgdata data --log log --wait --silent --options "-p $port -c listen_addresses=127.0.0.1 \
        -c unix_socket_directories= -c max_connections=300 -c fsync=off -c synchronous_commit=off -c full_page_writes=off" start \
    || { cat "$folder"/*log; exit 1; } >&2

TEST_DATABASE_URL="postgres://postgres@127.0.0.1:$port/postgres" "$@"
