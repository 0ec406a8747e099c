#!/usr/bin/env bash
# Installs Debian's Chromium for `npm run test:pages` where there is none: as root, through apt. Elsewhere, install any Chromium and
# name it in RUNG_CHROMIUM.
set -euo pipefail

for browser in "${RUNG_CHROMIUM:-}" chromium chromium-browser google-chrome; do
  if [ -n "$browser" ] && command -v "$browser" >/dev/null; then
    echo "Chromium is there: $(command -v "$browser")"
    exit 0
  fi
done
if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
  echo 'There is no Chromium, and installing one takes root and apt. Install it, or name one in RUNG_CHROMIUM.' >&2
  exit 1
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends chromium >/dev/null
echo "Chromium is installed: $(command -v chromium)"
