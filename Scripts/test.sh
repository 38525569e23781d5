#!/usr/bin/env bash
# Builds with all warnings shown, runs every test, ends with one line: N passed, M failed.
set -uo pipefail

log=$(mktemp)
trap 'rm -f "$log"' EXIT

echo "== build"
swift build --build-tests 2>&1 | grep --line-buffered -vE '^\[[0-9]+/[0-9]+\] ' | tee "$log"
if [ "${PIPESTATUS[0]}" -ne 0 ]; then
    echo "the build failed: 0 passed, 1 failed"
    exit 1
fi
# A warning of a dependency is not ours to mend.
warnings=$(grep -E ': warning: ' "$log" | grep -vc '/\.build/checkouts/')
echo "$warnings warnings"

echo "== test"
swift test --skip-build 2>&1 | tee "$log" | grep -vE '^(◇|✔|\[[0-9]+/)'
status=${PIPESTATUS[0]}
failed=$(grep -cE '^✘ Test [^ ]+.* failed after ' "$log")
passed=$(grep -cE '^✔ Test [^ ]+.* passed after ' "$log")
[ "$status" -ne 0 ] && [ "$failed" -eq 0 ] && failed=1
echo "$passed passed, $failed failed"
[ "$status" -eq 0 ] && [ "$warnings" -eq 0 ]
