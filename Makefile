# What a newcomer needs. `make` alone explains itself.

SHELL := /bin/bash
.DEFAULT_GOAL := help
# A binary that carries the Swift runtime starts in half the time and runs where no Swift is installed.
STATIC := $(shell swift=$$(readlink -f "$$(command -v swift)" 2>/dev/null); \
	test -d "$$(dirname "$$swift")/../lib/swift_static/linux" && echo --static-swift-stdlib -Xlinker -s)
RELEASE := swift build -c release --quiet $(STATIC)
.PHONY: help run test bench docs clean

help: ## this list
	@echo "KeHoach: Vietnamese administrative plans as structured data."
	@echo
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 14

run: ## installs what is missing, builds, turns every plan of Corpus/ into JSON in out/, prints a summary
	@Scripts/requirements.sh build
	@set -o pipefail; $(RELEASE) 2>&1 | { grep -v 'mktemp. is dangerous' || true; }
	@.build/release/summary Corpus out
	@echo
	@echo "One plan of your own: .build/release/kehoach extract FILE.pdf --pretty"

test: ## everything that CI runs: build with warnings shown, all tests
	@Scripts/requirements.sh test
	@Scripts/test.sh

bench: ## times, throughput and memory of a release build; KEHOACH_PLANS=FOLDER adds a folder of plans
	@Scripts/requirements.sh build
	@set -o pipefail; $(RELEASE) 2>&1 | { grep -v 'mktemp. is dangerous' || true; }
	@.build/release/bench

docs: ## writes docs/diagnostics*.md anew, from the rules and their examples
	@Scripts/requirements.sh build
	@swift build --quiet --product kehoach
	@"$$(swift build --show-bin-path)/kehoach" check --explain --format markdown --lang en --output docs/diagnostics.md
	@"$$(swift build --show-bin-path)/kehoach" check --explain --format markdown --lang vi --output docs/diagnostics.vi.md

clean: ## removes what the others made
	rm -rf .build out
