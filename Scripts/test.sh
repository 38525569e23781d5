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
# What measures time and hunts for orphans runs alone: beside hundreds of other tests it would measure those. So does what waits
# for processes of ours, whose tests would hold the threads that those with a limit of time wait for.
status=0
: >"$log"
for part in '--filter SubprocessesTests' '--filter HostilePDFTests' '--filter BatchKillTests|BatchCommandTests' \
    '--skip SubprocessesTests|HostilePDFTests|BatchKillTests|BatchCommandTests'; do
    # shellcheck disable=SC2086
    swift test --skip-build $part 2>&1 | tee -a "$log" | grep -vE '^(◇|✔|\[[0-9]+/)'
    result=${PIPESTATUS[0]}
    [ "$result" -ne 0 ] && status=$result
done
# The Spark job, on a cluster of this machine.
Scripts/spark-test.sh run 2>&1 | tee -a "$log" | grep -vE '^✔'
[ "${PIPESTATUS[0]}" -ne 0 ] && status=1
# The last line of each part sums up and is no test.
failed=$(grep -E '^✘ Test [^ ]+.* failed after ' "$log" | grep -vc '^✘ Test run with ')
passed=$(grep -E '^✔ Test [^ ]+.* passed after ' "$log" | grep -vc '^✔ Test run with ')
[ "$status" -ne 0 ] && [ "$failed" -eq 0 ] && failed=1
echo "$passed passed, $failed failed"
[ "$status" -eq 0 ] && [ "$warnings" -eq 0 ]
