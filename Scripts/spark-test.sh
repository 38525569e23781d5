#!/usr/bin/env bash
# usage: spark-test.sh install|run
# The tests of Examples/spark, with a Spark of their own in .build/spark. Where Java or the Python registry is out of reach
# nothing fails: the tests that need them say that they are skipped.
set -uo pipefail
cd "$(dirname "$0")/.."

place=.build/spark
wanted=Examples/spark/requirements.txt

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else return 1; fi
}

apt_install() {
    command -v apt-get >/dev/null || return 1
    export DEBIAN_FRONTEND=noninteractive
    local install=(as_root apt-get install -y -qq --no-install-recommends "$@")
    "${install[@]}" >/dev/null 2>&1 || { as_root apt-get update -qq >/dev/null 2>&1 && "${install[@]}" >/dev/null 2>&1; }
}

# Spark 4 needs Java 17 or newer.
has_java() {
    local version
    version=$(java -version 2>&1 | sed -nE 's/.* version "([0-9]+).*/\1/p')
    [ "${version:-0}" -ge 17 ]
}

case "${1:-run}" in
install)
    cmp -s "$wanted" "$place/installed.txt" && has_java && exit 0
    echo "Installing for the tests of the Spark job: Java, $(cat "$wanted") (500 MB in $place)"
    has_java || apt_install openjdk-17-jre-headless || apt_install openjdk-21-jre-headless
    mkdir -p .build
    python3 -m venv "$place" >/dev/null 2>&1 || { apt_install python3-venv && python3 -m venv "$place" >/dev/null 2>&1; }
    # A registry that does not answer is given up soon; one that is slow is not.
    if has_java && "$place/bin/pip" install -q --disable-pip-version-check --retries 1 --timeout 30 -r "$wanted" 2>"$place/errors.txt"; then
        cp "$wanted" "$place/installed.txt"
    else
        echo "Not installed: the tests on a Spark cluster will be skipped. $(tail -n 1 "$place/errors.txt" 2>/dev/null)"
    fi
    ;;
run)
    python=python3
    cmp -s "$wanted" "$place/installed.txt" && python=$PWD/$place/bin/python
    # Spark says much on standard error; it is of interest where something failed.
    errors=$(mktemp)
    trap 'rm -f "$errors"' EXIT
    KEHOACH=${KEHOACH:-$(swift build --show-bin-path)/kehoach} \
        timeout --kill-after=20 900 "$python" -W ignore Examples/spark/tests/run.py 2>"$errors" && exit 0
    status=$?
    tail -n 200 "$errors"
    # 1 is a test that failed and said so.
    [ "$status" -eq 1 ] || echo "✘ Test Examples/spark/tests failed after an end with status $status."
    exit 1
    ;;
*)
    echo "usage: spark-test.sh install|run" >&2
    exit 2
    ;;
esac
