#!/usr/bin/env bash
# Installs what is missing on a Debian-like machine, and nothing that is there: install.sh build | speech | test
set -euo pipefail
cd "$(dirname "$0")/.."

TRUNK=0.21.14
# wasm-bindgen's command and crate must be of one version; Cargo.toml says which.
WASM_BINDGEN=$(sed -n 's/^wasm-bindgen = "=\(.*\)"$/\1/p' Cargo.toml)

fail() { echo "$*" >&2; exit 1; }
has() { command -v "$1" >/dev/null; }

# debian PACKAGE…: installs as root or through sudo, or says what to install by hand.
debian() {
    local as_root=()
    local by_hand="Please install, then try again: $*"
    has apt-get || fail "This machine has no apt-get. $by_hand"
    if [ "$(id -u)" != 0 ]; then
        has sudo || fail "Neither root nor sudo. $by_hand"
        as_root=(sudo)
    fi
    echo "Installing Debian packages (first time only, a minute or two): $*"
    "${as_root[@]}" apt-get update -q || echo "The lists of packages could not be renewed; trying with the old ones."
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@" \
        || fail "They could not be installed. $by_hand"
}

# cargo_tool COMMAND CRATE VERSION OPTIMISATION MINUTES: compiles a command into .tools/, out of the way of the user's own.
# The tools' own release settings optimise for speed of use and take three times as long to compile.
cargo_tool() {
    local command=$1 crate=$2 version=$3 optimisation=$4 minutes=$5
    [ "$("$command" --version 2>/dev/null || true)" = "$command $version" ] && return
    echo "Compiling $command $version into .tools/ (first time only, about $minutes minutes on two cores)"
    mkdir -p .tools && echo '*' >.tools/.gitignore
    CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_OPT_LEVEL=$optimisation CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
        cargo install "$crate" --version "$version" --locked --root .tools
}

rust() {
    has cargo || fail "Rust is missing: install rustup (https://rustup.rs), then try again."
    # rustup reads rust-toolchain.toml and adds the toolchain by itself, unless it was told not to.
    if ! rustc --version >/dev/null; then
        has rustup || fail "Rust does not start: install rustup (https://rustup.rs), then try again."
        echo "Installing the Rust of rust-toolchain.toml (first time only, a minute)"
        rustup toolchain install
    fi
    if [ ! -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown" ]; then
        has rustup || fail "This Rust cannot compile to WebAssembly: install rustup (https://rustup.rs), then try again."
        rustup target add wasm32-unknown-unknown
    fi
}

case ${1:-} in
build)
    packages=()
    has cc || packages+=(build-essential)
    has node || packages+=(nodejs)
    has npm || packages+=(npm)
    [ ${#packages[@]} = 0 ] || debian "${packages[@]}"
    rust
    cargo_tool wasm-bindgen wasm-bindgen-cli "$WASM_BINDGEN" 1 3
    cargo_tool trunk trunk "$TRUNK" 0 6
    ;;
speech)
    # Greetings can be typed and spoken where espeak-ng is there; everything else works without. It is tried once.
    if ! has espeak-ng && [ ! -e target/espeak-ng-tried ]; then
        touch target/espeak-ng-tried
        (debian espeak-ng) || true
    fi
    has espeak-ng || echo "Spoken greetings are off: espeak-ng is not installed."
    ;;
test)
    packages=()
    # Without its windows Chromium takes two thirds of the time; not every distribution has it so.
    has chromium-headless-shell || has chromium || (debian chromium-headless-shell) || packages+=(chromium)
    for command in espeak-ng ffmpeg firefox-esr lame lynx sox; do
        has "$command" || packages+=("$command")
    done
    { has sox && sox --help | grep -qw mp3; } || packages+=(libsox-fmt-mp3)
    has pdftotext || packages+=(poppler-utils)
    { has initdb || compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null; } || packages+=(postgresql)
    [ ${#packages[@]} = 0 ] || debian "${packages[@]}"
    scripts/asterisk.sh || fail "The tests of calls need it."
    node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' \
        || fail "The tests in browsers need Node 20 or newer, and this is $(node --version). Please install it, then try again."
    { cargo fmt --version && cargo clippy --version; } >/dev/null 2>&1 || rustup component add rustfmt clippy
    ;;
*)
    fail "usage: scripts/install.sh build | speech | test"
    ;;
esac
