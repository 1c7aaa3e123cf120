# Isnad: everything a person or CI runs. `make help` lists it.

PORT ?= 8080
DATA ?= isnad-data
ZONE ?=
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: run test lint build bench fuzz docs screenshots clean help

# A run that hangs is stopped well before a CI's own limit, so that its last line is seen;
# at a terminal in the foreground, so that Ctrl-C reaches the tests.
patience := 50m
strict := --explicit-target-dependency-import-check error

run: ## Build, fill a desk from the sample outlets, and serve it (make run PORT=8080 DATA=isnad-data)
	@scripts/prepare build
	@if (exec 3<>/dev/tcp/127.0.0.1/$(PORT)) 2>/dev/null; then \
	  echo "Port $(PORT) is in use. Stop what uses it, or choose another: make run PORT=8081" >&2; exit 69; fi
	@scripts/build-release
	@exec .build/release/isnad serve --samples --port $(PORT) --data $(DATA) $(if $(ZONE),--zone $(ZONE))

test: ## Install what is missing and run all tests
	@scripts/prepare test
	@echo "Building and testing (about 10 minutes the first time, about 3 later)"
	@time timeout $$([ ! -t 0 ] || echo --foreground) --kill-after=10 $(patience) swift test --no-parallel $(strict) || { status=$$?; \
	  [ $$status -ne 124 ] || echo "The tests were stopped after $(patience): one of them hangs. Its name is the last above." >&2; \
	  exit $$status; }

lint: ## Check the format of every source file
	@scripts/prepare build
	swift format lint --strict --recursive Package.swift Sources Tests Benchmarks Fuzzing

build: ## Build the release binary, .build/release/isnad
	@scripts/prepare build
	@scripts/build-release

bench: ## Measure speed and memory (several minutes; PAGES=folder compares with peers); JSON lines
	@scripts/prepare build
	@scripts/build-release
	@swift build -c release --product isnad-bench $(strict) >/dev/null
	@.build/release/isnad-bench
	@if [ -n "$(PAGES)" ]; then python3 Benchmarks/Peers/compare_speed.py "$(PAGES)"; else \
	  echo "To compare extraction with other programs, name a folder of pages: make bench PAGES=folder" >&2; fi

fuzz: ## Feed the readers with bytes nobody wrote (make fuzz TARGET=dates FUZZ_SECONDS=600)
	@scripts/prepare build
	@FUZZ_SECONDS=$(or $(FUZZ_SECONDS),60) scripts/fuzz $(TARGET)

docs: ## Build the documentation of every room into .build/docs
	@scripts/prepare build
	@scripts/build-docs

screenshots: ## Make the README's pictures from the sample outlets
	@scripts/prepare test
	@scripts/build-release
	@scripts/screenshots

clean: ## Remove what was built (the data folder stays)
	swift package clean

help: ## Say what there is
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | awk -F'\t' '{ printf "make %-12s %s\n", $$1, $$2 }'
