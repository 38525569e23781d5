# What a newcomer needs. `make` alone explains itself.

SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help run test bench clean

help: ## this list
	@echo "KeHoach: Vietnamese administrative plans as structured data."
	@echo
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 14

run: ## installs what is missing, builds, turns every plan of Corpus/ into JSON in out/, prints a summary
	@Scripts/requirements.sh build
	@swift build -c release --quiet
	@.build/release/summary Corpus out
	@echo
	@echo "One plan of your own: .build/release/kehoach extract FILE.txt --pretty"

test: ## everything that CI runs: build with warnings shown, all tests
	@Scripts/requirements.sh test
	@Scripts/test.sh

bench: ## times, throughput and memory of a release build; KEHOACH_PLANS=FOLDER adds a folder of plans
	@Scripts/requirements.sh build
	@swift build -c release --quiet
	@.build/release/bench

clean: ## removes what the others made
	rm -rf .build out
