# How Centralita is built, run and tested. `make help` lists what there is; scripts/ holds the longer steps.

SHELL := /bin/bash
.DELETE_ON_ERROR:
.PHONY: help run build test bench fmt tools

# .tools/ holds what scripts/install.sh compiled for this project alone; rustup's folder may be missing from PATH.
export PATH := $(CURDIR)/.tools/bin:$(or $(CARGO_HOME),$(HOME)/.cargo)/bin:$(PATH)

binary := target/release/centralita
# The phone system that `make run` starts beside the portal, where it can be unpacked.
asterisk := $(CURDIR)/.tools/asterisk/asterisk
style := target/style/main.css
# The typeface, named by the version of its package: style/tokens.css and index.html name it, too.
typeface := target/style/inter-5.2.8.woff2
lightningcss := style/node_modules/.package-lock.json
# Folders are listed too: their dates change when a file is removed.
frontend_sources := $(shell find app/src frontend) \
	app/Cargo.toml Cargo.toml Cargo.lock rust-toolchain.toml index.html Trunk.toml scripts/compress.mjs

# Browsers the style sheet is written for: flattened nesting, prefixes and plain colours for the oldest ones.
browsers := >= 0.2%, ie 11, firefox 30, safari 7, chrome 30

# Paths of this machine do not travel to browsers inside panic messages, nor change the size.
short_paths = --remap-path-prefix=$(CURDIR)/= --remap-path-prefix=$(or $(CARGO_HOME),$(HOME)/.cargo)/registry/src/=

# Named after its first use: long only when there is nothing built yet.
first = $(if $(wildcard $(1)),,echo "  First time only: about $(2) minutes on two cores.";)

help: ## List the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 12

run: build ## Install what is missing, build, and serve a demonstration on http://localhost:3000
	@scripts/install.sh speech
	@scripts/asterisk.sh || true
	@echo "Starting Centralita; stop it with Ctrl+C."
	@[ ! -x $(asterisk) ] || export CENTRALITA_PHONE_SYSTEM_ASTERISK_COMMAND="$${CENTRALITA_PHONE_SYSTEM_ASTERISK_COMMAND:-$(asterisk)}"; \
	exec $(binary) serve --demo

build: tools dist/.built ## Build target/release/centralita and the browser's part in dist/
	@echo "Building the server."; $(call first,$(binary),5)
	cargo build --release -p server

test: ## Run every check and test, on SQLite and PostgreSQL and in browsers
	@scripts/test.sh

bench: build ## Measure the portal; bench/README.md says what
	@bench/run.sh

fmt: ## Format the Rust code
	cargo fmt

tools:
	@scripts/install.sh build

# The date of dist/.built is that of the build's beginning: what was changed meanwhile is built the next time.
dist/.built: $(frontend_sources) $(style) $(typeface) | tools
	@echo "Building the browser's part."; $(call first,$@,3)
	@mkdir -p target && touch target/dist-begun
	NO_COLOR=true RUSTFLAGS='$(short_paths)' trunk build
	node scripts/compress.mjs dist
	@mv target/dist-begun $@

$(style): $(wildcard style/*.css) $(lightningcss)
	@mkdir -p $(@D)
	style/node_modules/.bin/lightningcss --bundle --minify --targets '$(browsers)' style/main.css -o $@

$(typeface): $(lightningcss)
	@mkdir -p $(@D)
	cp style/node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2 $@

$(lightningcss): style/package.json style/package-lock.json | tools
	npm ci --prefix style --no-audit --no-fund

end2end/node_modules/.package-lock.json: end2end/package.json end2end/package-lock.json | tools
	PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --prefix end2end --no-audit --no-fund
