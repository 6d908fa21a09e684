#!/usr/bin/env bash
# What the tests open outputs with: a browser, LibreOffice and poppler. Does nothing where they are already there.
set -euo pipefail
wanted=()
command -v chromium > /dev/null || wanted+=(chromium)
command -v soffice > /dev/null || wanted+=(libreoffice-calc libreoffice-writer)
command -v pdftotext > /dev/null || wanted+=(poppler-utils)
[ ${#wanted[@]} -eq 0 ] && exit 0
as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo)
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" apt-get install -y -qq --no-install-recommends "${wanted[@]}"
