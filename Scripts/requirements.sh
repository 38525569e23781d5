#!/usr/bin/env bash
# usage: requirements.sh build|test
# Installs the Debian packages that are missing. Swift itself no apt package brings: says so and ends.
set -euo pipefail

packages=(git ca-certificates binutils libc6-dev g++ pkg-config libxml2-dev libzip-dev libxlsxwriter-dev libsqlite3-dev libssl-dev)
# Programs that read PDF and scans.
packages+=(poppler-utils tesseract-ocr tesseract-ocr-vie tesseract-ocr-osd)
if [ "${1:-build}" = test ]; then
    # Converts .doc and .rtf; large, and not needed for anything else.
    packages+=(libreoffice-writer-nogui fonts-liberation)
    # Reads the workbooks that we write.
    packages+=(libreoffice-calc-nogui)
    # Opens the reports.
    packages+=(chromium)
    # Asks the database as others would.
    packages+=(sqlite3)
    # The schema is checked with a validator that is not ours.
    python3 -c 'import jsonschema' 2>/dev/null || packages+=(python3 python3-jsonschema)
    # So is the calendar.
    python3 -c 'import icalendar' 2>/dev/null || packages+=(python3 python3-icalendar)
    # And the workbooks.
    /usr/bin/python3 -c 'import openpyxl' 2>/dev/null || packages+=(python3 python3-openpyxl)
fi

if command -v dpkg-query >/dev/null && command -v apt-get >/dev/null; then
    missing=()
    for package in "${packages[@]}"; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
    done
    if [ ${#missing[@]} -gt 0 ]; then
        echo "Installing: ${missing[*]}"
        as_root=()
        if [ "$(id -u)" -ne 0 ]; then
            command -v sudo >/dev/null || {
                echo "These packages are missing, and neither root nor sudo is here: apt-get install ${missing[*]}" >&2
                exit 2
            }
            as_root=(sudo)
        fi
        export DEBIAN_FRONTEND=noninteractive
        # A stale list of packages is the usual reason for a failure: fetch it and try once more.
        install=("${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}")
        "${install[@]}" >/dev/null 2>&1 || { "${as_root[@]}" apt-get update -qq && "${install[@]}" >/dev/null; } || {
            echo "apt-get could not install: ${missing[*]}. Install them by hand, then run this again." >&2
            exit 2
        }
    fi
else
    echo "This is no Debian: make sure that you have the like of ${packages[*]}." >&2
fi

[ "${1:-build}" = test ] && "$(dirname "$0")/spark-test.sh" install

if ! command -v swift >/dev/null; then
    cat >&2 <<'TEXT'
Swift is not installed, and apt does not have it. Install Swift 6.1 or newer:
  https://www.swift.org/install/linux/
then open a new shell (so that `swift --version` works) and run the same command again.
TEXT
    exit 2
fi
