#!/usr/bin/env bash
# Unpacks Asterisk of a newer Debian into .tools/asterisk/, where it runs by its own libraries: nothing of the machine is changed,
# and nobody needs to be root. Debian 12 and 13 have no package of their own.
set -euo pipefail
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive

folder=$PWD/.tools/asterisk
packages=(asterisk asterisk-core-sounds-en-wav asterisk-core-sounds-es-wav asterisk-core-sounds-fr-wav)
# Counted up when what is unpacked, or how, changes.
wanted="1 ${packages[*]}"
[ "$(cat "$folder/.unpacked" 2>/dev/null || true)" = "$wanted" ] && exit 0

fail() { echo "No phone system beside the portal: $*" >&2; exit 1; }
command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null || fail "this machine has no apt-get."
[ "$(dpkg --print-architecture)" = amd64 ] || fail "it is unpacked on amd64 only."
keys=/usr/share/keyrings/debian-archive-keyring.gpg
[ -r "$keys" ] || fail "Debian's keys are missing (package debian-archive-keyring)."

# The mirror that this machine's own packages come from.
mirror=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' 2>/dev/null | grep debian | grep -v security | head -1 || true)
mirror=${mirror:-https://deb.debian.org/debian}
echo "Unpacking Asterisk into .tools/asterisk/ (first time only: 120 MB to download, about a minute)"

mkdir -p .tools && echo '*' >.tools/.gitignore
work=$folder.apt
rm -rf "$work" "$folder.new"
mkdir -p "$work"/{lists/partial,cache/archives/partial,etc} "$folder.new"
: >"$work/status"
# The lists of these suites may be older than they say they are good for; their signatures are checked nonetheless.
cat >"$work/apt.conf" <<X
Dir::State::status "$work/status";
Dir::State::lists "$work/lists";
Dir::Cache "$work/cache";
Dir::Etc::sourcelist "$work/etc/sources.list";
Dir::Etc::sourceparts "/dev/null";
Dir::Etc::preferencesparts "/dev/null";
Acquire::Languages "none";
Acquire::Check-Valid-Until "false";
APT::Architecture "amd64";
APT::Architectures "amd64";
APT::Install-Recommends "false";
APT::Sandbox::User "";
X
export APT_CONFIG=$work/apt.conf
found=false
# Testing can be without a package between two of its releases.
for suite in forky sid; do
    echo "deb [signed-by=$keys] $mirror $suite main" >"$work/etc/sources.list"
    if apt-get -qq update && apt-cache show asterisk >/dev/null 2>&1; then
        found=true
        break
    fi
done
[ "$found" = true ] || fail "$mirror has no package of it."
# As if nothing were installed: all that it needs comes down, the C library included.
apt-get -qq -y --download-only -o Debug::NoLocking=1 install "${packages[@]}" >/dev/null || fail "its packages could not be fetched."
unset APT_CONFIG

for place in bin sbin lib lib64; do
    mkdir -p "$folder.new/usr/$place"
    ln -s "usr/$place" "$folder.new/$place"
done
for package in "$work"/cache/archives/*.deb; do
    dpkg-deb --fsys-tarfile "$package" | tar -x -C "$folder.new" --keep-directory-symlink --no-same-owner \
        --exclude='./usr/share/man' --exclude='./usr/share/locale' --exclude='./usr/share/info' --exclude='./dev' \
        --exclude='./usr/lib/x86_64-linux-gnu/perl*' --exclude='./usr/share/perl*' --exclude='./usr/share/i18n'
done
cat >"$folder.new/asterisk" <<'X'
#!/bin/sh
# Starts Asterisk by the libraries it was unpacked with.
root=$(dirname "$(readlink -f "$0")")
libraries=$root/usr/lib/x86_64-linux-gnu
exec "$root/usr/lib64/ld-linux-x86-64.so.2" --library-path "$libraries:$libraries/asterisk" "$root/usr/sbin/asterisk" "$@"
X
chmod 755 "$folder.new" "$folder.new/asterisk"
"$folder.new/asterisk" -V || fail "it does not start on this machine."
rm -rf "$folder" "$work"
mv "$folder.new" "$folder"
echo "$wanted" >"$folder/.unpacked"
