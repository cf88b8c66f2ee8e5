#!/usr/bin/env bash
# Measures the built portal and prints Markdown: bench/run.sh > table.md. Needs target/release/centralita and dist/
# (`make build`), and wrk, sox, lame, jq, Chromium and end2end/node_modules. SECONDS_EACH sets how long each address is asked (10).
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${SECONDS_EACH:-10}
port=${BENCH_PORT:-3999}
base=http://localhost:$port
users=200
work=$(mktemp -d)
server=
finish() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    rm -rf "$work"
}
trap finish EXIT

for tool in wrk sox lame jq curl; do
    command -v "$tool" >/dev/null || { echo "bench: $tool is missing" >&2; exit 1; }
done

cp -r dist "$work/dist"
start() {
    CENTRALITA_LISTEN=127.0.0.1:$port CENTRALITA_PUBLIC_URL=$base CENTRALITA_DATA_DIR=$work/data CENTRALITA_DIST_DIR=$work/dist \
        CENTRALITA_DEMO_PASSWORD='tinto con almojabana temprano' CENTRALITA_LOG=error \
        target/release/centralita serve --demo >"$work/out" &
    server=$!
    until curl -fs "$base/healthz" >/dev/null; do
        kill -0 "$server" || exit 1
        sleep 0.1
    done
}
stop() {
    kill "$server"
    wait "$server" || true
    server=
}
memory() { awk -v field="$1:" '$1 == field { print $2 }' "/proc/$server/status"; }
megabytes() { awk -v kib="$1" 'BEGIN { printf "%.1f", kib / 1024 }'; }
cookie_jar=$work/cookies
visit() { curl -fs -b "$cookie_jar" -c "$cookie_jar" "$@"; }
token() { visit "$base$1" | grep -o 'name="form_token" value="[^"]*"' | head -1 | cut -d'"' -f4; }

start
sleep 3
idle=$(memory VmRSS)

sign_in() {
    visit -o /dev/null --data-urlencode "form_token=$(token /sign_in)" --data-urlencode 'form[country]=CO' -H 'accept: text/html' \
        --data-urlencode 'form[number]=6015550100' --data-urlencode 'form[password]=tinto con almojabana temprano' \
        "$base/api/sign-in/sign-in"
}
# Each in a browser of its own, ten side by side.
for _ in 1 2 3 4 5; do
    signing_in=()
    for place in 0 1 2 3 4 5 6 7 8 9; do
        (cookie_jar=$work/cookies-$place && rm -f "$cookie_jar" && sign_in) &
        signing_in+=($!)
    done
    wait "${signing_in[@]}"
done
sleep 3
after_sign_ins=$(memory VmRSS)
sign_in
token=$(token /extensions/new_user)
for number in $(seq 1013 $((1000 + users))); do
    visit -o /dev/null --data-urlencode "form_token=$token" --data-urlencode "form[number]=$number" \
        --data-urlencode 'form[first_name]=Persona' --data-urlencode "form[last_name]=$number" \
        --data-urlencode "form[email]=persona.$number@example.com" "$base/api/extensions/add-user"
done
found=$(visit "$base/extensions" | grep -o 'href="/extensions/1[0-9]*"' | sort -u | wc -l)
[ "$found" = "$users" ] || { echo "bench: $found users instead of $users" >&2; exit 1; }

# Beside every page: a file of the same size, served from memory by the same server. Files are read at the start.
pages=(/sign_in / /virtual_receptionist /extensions)
sizes=()
for page in "${pages[@]}"; do
    # The sign-in page sends who is signed in on to the home page.
    cookies=(-b "$work/cookies")
    [ "$page" != /sign_in ] || cookies=()
    size=$(curl -fs "${cookies[@]}" "$base$page" | wc -c)
    sizes+=("$size")
    head -c "$size" /dev/zero | tr '\0' 'x' >"$work/dist/size-$size.svg"
done
stop
start

cookies=$(awk '$6 ~ /^centralita_/ { printf "%s%s=%s", (n++ ? "; " : ""), $6, $7 }' "$work/cookies")
cat >"$work/report.lua" <<'LUA'
function done(summary, latency)
    local errors = summary.errors
    io.write(string.format("RESULT %.0f %.2f %d\n", summary.requests / summary.duration * 1e6, latency:percentile(95) / 1000,
        errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
LUA
# measure PATH [COOKIES]: requests a second, the time within which 95 % were answered, errors.
measure() {
    wrk -t2 -c32 -d"${seconds}s" --timeout 30s ${2:+-H "cookie: $2"} -s "$work/report.lua" "$base$1" | awk '$1 == "RESULT" { print $2, $3, $4 }'
}

cat <<MARKDOWN
Measured $(date -u +%Y-%m-%d) on $(nproc) cores of $(awk -F': ' '/model name/ { print $2; exit }' /proc/cpuinfo); the load generator shares them.

| Page | Bytes | Pages a second | 95 % within | Errors | File of the same size, a second | 95 % within | Page : file |
| --- | --: | --: | --: | --: | --: | --: | --: |
MARKDOWN
for place in "${!pages[@]}"; do
    page=${pages[$place]} size=${sizes[$place]}
    sent=$cookies
    [ "$page" != /sign_in ] || sent=
    read -r rate within errors < <(measure "$page" "$sent")
    read -r file_rate file_within file_errors < <(measure "/assets/size-$size.svg")
    ratio=$(awk -v page="$rate" -v file="$file_rate" 'BEGIN { printf "1 : %.1f", file / page }')
    echo "| \`$page\` | $size | $rate | $within ms | $((errors + file_errors)) | $file_rate | $file_within ms | $ratio |"
done

read -r key_median key_within < <(node bench/key_press.mjs "$base")

# What a first visit brings: the page, and the built files as they travel.
page=$(curl -fs -H 'accept-encoding: br' "$base/sign_in" | wc -c)
wasm=$(cat dist/*.wasm.br | wc -c)
scripts=$(cat dist/*.js.br | wc -c)
style=$(cat dist/*.css.br | wc -c)

# The memory that an upload adds at its highest: the peak is reset before it.
stop
start
sleep 3
token=$(token /preferences)
sox -q -n -r 44100 -c 2 -b 16 "$work/large.wav" synth 115 sine 440 gain -18
size=$(stat -c %s "$work/large.wav")
before=$(memory VmRSS)
echo 5 >"/proc/$server/clear_refs"
status=$(visit -o /dev/null -w '%{http_code} %{time_total}' -H 'accept: application/json' -F rights=true -F "file=@$work/large.wav" \
    "$base/api/audio/upload?purpose=hold_music&form_token=$token")
peak=$(memory VmHWM)
stop

sox -q -n -r 44100 -c 2 "$work/song.wav" synth 240 sine 220-880 tremolo 3 40 gain -10
lame --quiet -b 192 "$work/song.wav" "$work/song.mp3"
mkdir "$work/prepared"
cargo build --release -q -p audio --example prepare
prepared=$(target/release/examples/prepare "$work/song.mp3" "$work/prepared" | awk '$1 == "took" { print $2 }')

cat <<MARKDOWN

| Figure | Value |
| --- | --: |
| First visit, page, compressed | $page bytes |
| First visit, WebAssembly, compressed | $wasm bytes |
| First visit, scripts, compressed | $scripts bytes |
| First visit, style sheet, compressed | $style bytes |
| First visit, together | $((page + wasm + scripts + style)) bytes |
| Resident memory, idle, after start | $(megabytes "$idle") MiB |
| Resident memory, idle, after 50 sign-ins, ten side by side | $(megabytes "$after_sign_ins") MiB |
| A key on the page that tests calls, until its step is shown: median, 95 % within | $key_median ms, $key_within ms |
| Memory added at most by an upload of $((size / 1000000)) MB (answer, seconds: $status) | $(megabytes $((peak - before))) MiB |
| Conversion of an MP3 of 4 minutes | $prepared s |
MARKDOWN
