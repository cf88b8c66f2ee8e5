#!/usr/bin/env bash
# Everything that must hold before a change is merged, cheapest failure first. The last line is `N passed, N failed`:
# tests are counted one by one, and any other step that fails counts as one.
set -euo pipefail
cd "$(dirname "$0")/.."

packages=(-p app -p server -p audio -p asterisk)
# The same profile, set of packages and features everywhere: everything is compiled once. Not --release, which takes ten
# minutes longer than the tests gain from it; what calculates is optimised in the profile of development, too.
all=(--locked "${packages[@]}" --features app/testing)
# On a machine that builds once, what would make the next build quicker only costs time.
[ -z "${CI:-}" ] || export CARGO_INCREMENTAL=0

passed=0
failed=0
broken=()
finished=false
output=$(mktemp)

# Prints how many tests the output tells of: cargo's lines and Playwright's summary.
count() {
    awk '
        /^test result:/ { passed += $4; failed += $6 }
        /^ +[0-9]+ (passed|flaky)/ { passed += $1 }
        /^ +[0-9]+ (failed|interrupted|did not run)/ { failed += $1 }
        END { print passed + 0, failed + 0 }' "$output"
}

# step NAME COMMAND…: runs it, counts its tests, remembers whether it failed.
step() {
    local name=$1 began=$SECONDS status=0 good bad
    printf '\n== %s\n' "$name"
    "${@:2}" 2>&1 | tee "$output" || status=1
    read -r good bad < <(count)
    passed=$((passed + good))
    failed=$((failed + bad))
    if [ "$status" = 0 ]; then
        printf '== %s: good, %d s\n' "$name" $((SECONDS - began))
    else
        [ "$bad" != 0 ] || failed=$((failed + 1))
        broken+=("$name")
    fi
    return "$status"
}
# A check that fails ends it all; test suites run to the end, each of them.
check() { step "$@" || exit 1; }
suite() { step "$@" || true; }

finish() {
    rm -f "$output"
    # Stopped between two steps, by a signal.
    if [ "$finished" = false ] && [ ${#broken[@]} = 0 ]; then failed=$((failed + 1)); broken+=("not finished"); fi
    [ ${#broken[@]} = 0 ] || printf '\nFailed: %s\n' "$(printf '%s; ' "${broken[@]}")"
    printf '\n%d passed, %d failed\n' "$passed" "$failed"
}
trap finish EXIT

frontend_stays_small() {
    local tree
    tree=$(cargo tree --locked -p frontend --target wasm32-unknown-unknown -e normal --prefix none) || return 1
    ! grep -E '^(argon2|axum|hyper|sqlx|tokio)(-[a-z-]+)? v' <<<"$tree"
}

# Bytes that travel to a browser, compressed.
size_budget() {
    local wasm all
    wasm=$(cat dist/*.wasm.br | wc -c)
    all=$(cat dist/*.{wasm,js,css}.br | wc -c)
    echo "WebAssembly $wasm of 160000 bytes, with scripts and style sheet $all of 200000"
    [ "$wasm" -le 160000 ] && [ "$all" -le 200000 ]
}

# Calls are heard in real time, so a moment without the processor can garble one: a test that fails is tried once more, alone.
by_phone() {
    local first again
    first=$(mktemp)
    if cargo test "${all[@]}" --test calls >"$first" 2>&1; then
        cat "$first"
        return
    fi
    sed -E 's/^test result: FAILED\. ([0-9]+ passed); [0-9]+ failed;/test result: again. \1; 0 failed;/' "$first"
    mapfile -t again < <(sed -n 's/^test \(.*\) \.\.\. FAILED$/\1/p' "$first")
    # Nothing to try again: it did not even begin.
    [ ${#again[@]} != 0 ] || return 1
    printf 'Tried once more: %s\n' "${again[*]}"
    cargo test "${all[@]}" --test calls -- --exact "${again[@]}"
}

in_browsers() {
    make --no-print-directory end2end/node_modules/.package-lock.json || return 1
    local binary=$PWD/target/debug/centralita
    cd end2end && CENTRALITA_TEST_BINARY=$binary npx playwright test
}

check "tools" scripts/install.sh build
check "tools for tests" scripts/install.sh test
check "format" cargo fmt --check
check "clippy, server" cargo clippy "${all[@]}" --all-targets --keep-going -- -D warnings
check "the browser's part has no server libraries" frontend_stays_small
# Lints app's browser side, too: clippy looks at every package of the workspace that it compiles.
check "clippy, browser" cargo clippy --profile wasm --locked -p frontend --target wasm32-unknown-unknown -- -D warnings
check "the browser's part" make --no-print-directory dist/.built
check "size of the browser's part" size_budget
suite "tests on SQLite" env -u TEST_DATABASE_URL cargo test "${all[@]}" --no-fail-fast
# What has a database; the crash tests have an SQLite file of their own, see server/tests/whole/crash.rs.
suite "tests on PostgreSQL" \
    scripts/with_postgres.sh cargo test "${all[@]}" --lib --test whole --no-fail-fast -- --skip killed
suite "by phone" by_phone
suite "documentation" env RUSTDOCFLAGS='-D warnings' cargo doc "${all[@]}" --no-deps
suite "in browsers" in_browsers

finished=true
[ "$failed" = 0 ]
