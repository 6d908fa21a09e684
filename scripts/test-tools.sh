#!/usr/bin/env bash
# What the tests open outputs with (a browser, LibreOffice, poppler), make for a recipe of the docs, and the versions
# of Node that they run desmig on.
# Does nothing where they are already there.
set -euo pipefail
cd "$(dirname "$0")/.."
npx tsx scripts/node-binaries.ts
wanted=()
command -v chromium > /dev/null || wanted+=(chromium)
command -v soffice > /dev/null || wanted+=(libreoffice-calc libreoffice-writer)
command -v pdftotext > /dev/null || wanted+=(poppler-utils)
command -v make > /dev/null || wanted+=(make)
[ ${#wanted[@]} -eq 0 ] && exit 0
as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo)
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" apt-get install -y -qq --no-install-recommends "${wanted[@]}"
