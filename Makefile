# make run    installs what is missing, builds, opens the prompt
# make test   installs what is missing, runs every test

SHELL := /bin/bash
PREFIX ?= /usr/local
SWIFT_BUILD_FLAGS := --explicit-target-dependency-import-check error
# Swift's own libraries inside: calls into them cost less, and nobody who runs the program needs Swift.
SWIFT_RELEASE_FLAGS := -c release --static-swift-stdlib $(SWIFT_BUILD_FLAGS)

# What the build and the program need besides Swift, by its names in Debian 12.
PACKAGES := libreadline-dev libmecab-dev mecab-ipadic-utf8 libxml2-dev libcmark-gfm-dev \
	libcmark-gfm-extensions-dev

.DEFAULT_GOAL := build
.PHONY: run test build release model rules figures lint format check-format install uninstall packages benchmark fuzz clean

run: release
	@.build/release/otai

test: packages
	swift test $(SWIFT_BUILD_FLAGS)

build: packages
	swift build $(SWIFT_BUILD_FLAGS)

release: packages
	swift build --product otai $(SWIFT_RELEASE_FLAGS)

# Makes the trained models anew from the graded records, in minutes; the same records give the same bytes.
model: packages
	swift build --product otai-training $(SWIFT_RELEASE_FLAGS)
	.build/release/otai-training Sources/CReplyModel/reply.model Tests/Records/*.jsonl
	.build/release/otai-training kinds Sources/CReplyModel/kind.model Tests/Records/customers/*.jsonl

# Compiles the patterns of the rules anew after a rule was changed.
rules: packages
	swift build --product otai-training $(SWIFT_RELEASE_FLAGS)
	.build/release/otai-training rules Sources/CReplyModel/rule.patterns

# Tells how judgements agree with graded replies that no model learned from.
figures: packages
	swift build --product otai-training $(SWIFT_RELEASE_FLAGS)
	.build/release/otai-training figures Tests/Records/unseen/*.jsonl

# Checks the content: policies, templates, role-plays and their trials.
lint: release
	.build/release/otai lint
	.build/release/otai test

check-format:
	swift format lint --strict --parallel --recursive Package.swift Sources Tests Benchmarks Training

format:
	swift format --in-place --parallel --recursive Package.swift Sources Tests Benchmarks Training

install: release
	install -D -m 0755 .build/release/otai $(DESTDIR)$(PREFIX)/bin/otai
	mkdir -p $(DESTDIR)$(PREFIX)/share/otai
	rm -rf $(DESTDIR)$(PREFIX)/share/otai/Policies $(DESTDIR)$(PREFIX)/share/otai/Scripts
	cp -R Policies Scripts $(DESTDIR)$(PREFIX)/share/otai/

uninstall:
	rm -rf $(DESTDIR)$(PREFIX)/bin/otai $(DESTDIR)$(PREFIX)/share/otai

# Measures the release program at a terminal; figures drift with the machine, so each has a yardstick of the same run.
benchmark: release
	swift build --product otai-benchmark $(SWIFT_RELEASE_FLAGS)
	.build/release/otai-benchmark

MINUTES ?= 10
SEED ?= 1

# Feeds random texts to the checker and stops at the first that breaks a promise.
fuzz: packages
	swift build --product otai-fuzz $(SWIFT_RELEASE_FLAGS)
	.build/release/otai-fuzz --seed $(SEED) --minutes $(MINUTES)

# Installs the packages that are missing, and nothing where none is.
packages:
	@missing=""; \
	for package in $(PACKAGES); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -z "$$missing" ]; then exit 0; fi; \
	if ! command -v apt-get >/dev/null; then \
	  echo "Please install these packages first:$$missing" >&2; exit 1; \
	fi; \
	if [ "$$(id -u)" = 0 ]; then as_root=""; \
	elif command -v sudo >/dev/null; then as_root="sudo"; \
	else echo "Please have these packages installed first:$$missing" >&2; exit 1; fi; \
	echo "Installing with apt:$$missing" >&2; \
	$$as_root apt-get update -qq && \
	$$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null || \
	{ echo "Could not install these packages:$$missing" >&2; exit 1; }

clean:
	swift package clean
