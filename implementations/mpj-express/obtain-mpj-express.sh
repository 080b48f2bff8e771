#!/bin/sh
# Puts MPJ Express's jar into a folder: from $MPJ_HOME if set, else from Debian's package, which is unpacked without
# being installed, so that no root is needed. Says what to do, and ends well all the same, where there is neither:
# everything else builds without it.
#   obtain-mpj-express.sh FOLDER
set -eu

folder=$1
package_sha256=62fa4f9ef33798c36319eca73562f75f695e6ee7e50626316ea27d6fdbce7840
jar_sha256=b135d0ec9e08772be47eb20a37792df82b36d94ecd666202af423c7e884f9b64
deadline=60

mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
cd "$folder"

give_up() {
    rm -f mpj.jar origin
    echo "MPJ Express 0.44 is not here: $1. Set MPJ_HOME to a folder with lib/mpj.jar, or let the build reach a Debian mirror (package libmpj-java), then build again." >missing.txt
    echo "obtain-mpj-express: $(cat missing.txt)" >&2
    exit 0
}

sha256() {
    sha256sum "$1" | cut -d ' ' -f 1
}

limited() {
    if command -v timeout >/dev/null; then timeout "$deadline" "$@"; else "$@"; fi
}

# A machine that has never asked for a list of packages keeps one here, where nobody needs to be root.
private_lists() {
    mkdir -p lists/partial cache/archives/partial
    set -- -o Dir::State::Lists="$folder/lists" -o Dir::Cache="$folder/cache" -o Debug::NoLocking=1 -o APT::Sandbox::User="$(id -un)" "$@"
    limited apt-get -q "$@" update && limited apt-get -q "$@" download libmpj-java
}

if [ -n "${MPJ_HOME:-}" ]; then
    [ -f "$MPJ_HOME/lib/mpj.jar" ] || give_up "MPJ_HOME is '$MPJ_HOME', which has no lib/mpj.jar"
    cp -f "$MPJ_HOME/lib/mpj.jar" mpj.jar
    echo "MPJ_HOME, sha256 $(sha256 mpj.jar)" >origin
    rm -f missing.txt
    exit 0
fi

if [ -f mpj.jar ] && [ "$(sha256 mpj.jar)" = "$jar_sha256" ]; then
    exit 0
fi

command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null || give_up "this is no Debian system"
rm -f libmpj-java_*.deb
limited apt-get -q -o APT::Sandbox::User="$(id -un)" download libmpj-java >apt.log 2>&1 || private_lists >>apt.log 2>&1 ||
    give_up "its package could not be downloaded ($(tail -n 1 apt.log))"
package=$(ls libmpj-java_*.deb)
[ "$(sha256 "$package")" = "$package_sha256" ] || give_up "the SHA-256 of $package is not the one that is known"
dpkg-deb -x "$package" unpacked
[ "$(sha256 unpacked/usr/share/mpj/lib/mpj-0.44.jar)" = "$jar_sha256" ] || give_up "the SHA-256 of its jar is not the one that is known"
cp unpacked/usr/share/mpj/lib/mpj-0.44.jar mpj.jar
cp unpacked/usr/share/doc/libmpj-java/copyright LICENSE-mpj-express
echo "Debian's $package, sha256 $jar_sha256" >origin
rm -rf unpacked lists cache apt.log missing.txt "$package"
