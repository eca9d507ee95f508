# Of this repository, not of one around it, whoever owns it; a linked work tree has its own.
COMMIT := $(shell git --git-dir=.git describe --always --exclude='*' --abbrev=12 --dirty 2>/dev/null)
MVN := ./mvnw -B -ntp -Dcommit=$(COMMIT)
# Unlike -q, this shows the warnings of the compiler, which end the build.
QUIET := -Dorg.slf4j.simpleLogger.defaultLogLevel=warn
PACKAGE := $(MVN) $(QUIET) package -Dmaven.test.skip=true -Djacoco.skip=true
# The writer of the SBOM warns of the schema that it comes with.
DIST := $(PACKAGE) -Pdist -Dorg.slf4j.simpleLogger.log.com.networknt=error
DIST_FILES := mtc-gitops-*.tar.gz mtc-gitops-*.zip mtc-gitops-*.cdx.json
SHA256 := $(or $(shell command -v sha256sum),shasum -a 256)
APP := target/mtc-gitops/bin/mtc-gitops
JAR := target/mtc-gitops/lib/mtc-gitops.jar
ARCHIVED := target/archived
JAVA := $(if $(JAVA_HOME),$(JAVA_HOME)/bin/java,java)

# Folders too, so that a removed file counts as a change.
SOURCES := pom.xml LICENSE $(shell find generator/src/build generator/src/main templates overlays docs/rules 2>/dev/null)

TOOLS := target/tools
KUSTOMIZE := sigs.k8s.io/kustomize/kustomize/v5@v5.8.1

DEMO_INPUT := golden/readme-fleet/input
DEMO_REPO := target/demo.git
DEMO_CHANGE := --openshift ocp41-lab=4.12 --network-plugin ocp41-lab=OVNKubernetes --openshift ocp3-prod=3.7

.DEFAULT_GOAL := help

##@ Use

.PHONY: build
build: $(ARCHIVED) ## Build target/mtc-gitops/bin/mtc-gitops, without tests

$(JAR): $(SOURCES)
	@echo "Building $(APP) (the first time, Maven fetches libraries, which takes a minute) ..."
	@$(PACKAGE)
	@touch $@

# Where it cannot be made, all works without it, slower to start.
$(ARCHIVED): $(JAR)
	@echo "Making its archive of classes, which halves the time to start ..."
	@$(APP) --make-archive >/dev/null || true
	@touch $@

.PHONY: dist
dist: ## Make target/mtc-gitops-VERSION.tar.gz, .zip and .cdx.json (SBOM), and SHA256SUMS of them
	@cd target 2>/dev/null && rm -rf mtc-gitops $(DIST_FILES) SHA256SUMS || true
	@$(DIST)
	@cd target && $(SHA256) $(DIST_FILES) >SHA256SUMS

.PHONY: run
run: build ## Publish the fleet of the README to a new repository, target/demo.git
	@rm -rf $(DEMO_REPO)
	$(APP) publish -f $(DEMO_INPUT) --repo $(DEMO_REPO) --branch main
	@echo
	@echo "The fleet in $(DEMO_INPUT) is now a commit on branch main of $(DEMO_REPO). To look at it:"
	@! command -v git >/dev/null || echo "  git --git-dir $(DEMO_REPO) show --stat main"
	@echo "  $(APP) render -f $(DEMO_INPUT)"

##@ Work

.PHONY: test
test: ## Run all tests and checks
	@"$(JAVA)" .ci/FetchTools.java $(TOOLS) 2>/dev/null || echo "kubectl could not be fetched; without one, tests against kustomize are skipped."
	@rm -rf target/surefire-reports
	@$(MVN) verify
	@cat target/surefire-reports/*.txt 2>/dev/null | awk -F '[:,] *' '/^Tests run:/ { r += $$2; f += $$4; e += $$6; s += $$8 } \
	  END { printf "\nTests run: %d, Failures: %d, Errors: %d, Skipped: %d\n", r, f, e, s }'

.PHONY: tools
tools: ## Fetch the kubectl and helm that tests and bench compare with, and with a Go also the kustomize that calls functions
	@"$(JAVA)" .ci/FetchTools.java $(TOOLS)
	@! command -v go >/dev/null || $(MAKE) --no-print-directory $(TOOLS)/kustomize

# That of kubectl runs no functions. Go checks what it fetches against its checksum database.
$(TOOLS)/kustomize:
	@GOBIN="$(CURDIR)/$(TOOLS)" go install $(KUSTOMIZE)

.PHONY: check-dist
check-dist: ## Make the files of `make dist` twice, compare them byte by byte, and the SBOM with the jar
	@rm -rf target/first
	@$(MAKE) -s dist
	@mkdir target/first && cd target && mv $(DIST_FILES) SHA256SUMS first
	@rm -rf target/classes target/maven-status target/picocli-sources target/dependency-maven-plugin-markers
	@$(MAKE) -s dist
	@for file in target/first/*; do cmp "$$file" target/$${file##*/} || exit 1; done
	@cd target && $(SHA256) -c SHA256SUMS
	@"$(JAVA)" .ci/CheckComponents.java target/mtc-gitops-*.cdx.json $(JAR)

.PHONY: check-container
check-container: build ## Build the image of the Containerfile with buildah, without a registry, and try it
	@.ci/check-container

.PHONY: approve
approve: ## Rewrite the expected output in golden/ with what is rendered now
	@$(MVN) $(QUIET) test -Dtest='GoldenTest,GoldenDiffTest,GoldenHelpTest,GoldenKrmTest,GoldenPublishTest,RulePagesTest,InputSchemaTest,ChangePageTest' -Dapprove=true -Djacoco.skip=true
	@echo "golden/ holds what is rendered now; read the difference before you commit it."

.PHONY: screenshot
screenshot: build ## Draw docs/diff.png and docs/trace.png again; needs Chromium
	@mkdir -p target/pages
	@$(APP) what-if -f $(DEMO_INPUT) $(DEMO_CHANGE) -o html > target/pages/diff.html || [ $$? = 1 ]
	@$(APP) trace -q -f golden/trace-egress-network-policy/input -o html > target/pages/trace.html || [ $$? = 1 ]
	@for page in diff:1570 trace:1060; do chromium --headless --no-sandbox --hide-scrollbars --user-data-dir=target/pages/profile \
	  --window-size=1280,$${page#*:} --screenshot=docs/$${page%:*}.png "file://$(CURDIR)/target/pages/$${page%:*}.html" 2>/dev/null || exit 1; done

.PHONY: bench
bench: build ## Measure against other tools; BENCH_RUNS=3 BENCH_SIZES="0 1 100 500" is quick
	@"$(JAVA)" .ci/FetchTools.java $(TOOLS) 2>/dev/null || echo "kubectl and helm could not be fetched; those of this machine are measured, if any."
	@$(MVN) $(QUIET) test-compile dependency:build-classpath -Dmdep.outputFile=target/test-classpath -Djacoco.skip=true
	@"$(JAVA)" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "target/test-classes:target/classes:$$(cat target/test-classpath)" dev.mtcgitops.bench.Bench

.PHONY: format
format: ## Format the Java sources
	@$(MVN) $(QUIET) spotless:apply

.PHONY: help
help: ## Show this text
	@awk -F ':.*## ' '/^##@ / { print "\n" substr($$0, 5) } /^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' Makefile
