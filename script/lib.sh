# What every script here begins with: the project's folder, its tools first on the PATH, one voice.
# shellcheck shell=bash
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
tools=${ENGAGEMENTS_TOOLS:-.tools}
mkdir -p "$tools"
tools=$(cd "$tools" && pwd)
export PATH="$tools/bin:$PWD/node_modules/.bin:$PATH"

say() { printf '%s: %s\n' "${0##*/}" "$*"; }
fail() { say "$*" >&2; exit 1; }

# Debian's packages, by its own tool.
install_packages() { # name …
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"; } >"$tools/apt.log" 2>&1
}
