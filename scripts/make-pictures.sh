#!/usr/bin/env bash
# Makes the page pictures of the README from the sample reports. Needs LibreOffice, pdftoppm and the fonts that .ci/run
# installs; what 仿宋 and 小标宋 are replaced with is in the README.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
picture() { # NAME PAGE OPTIONS… : one page of a briefing
  local name=$1 page=$2
  shift 2
  node dist/main.js generate "$@" --meta samples/meta.yaml --unit 中共云岭省委组织部 --date 2026-01-05 -o "$work/$name.docx" --quiet 2>/dev/null
  soffice "-env:UserInstallation=file://$work/office" --headless --convert-to pdf --outdir "$work" "$work/$name.docx" >/dev/null
  pdftoppm -r 60 -f "$page" -l "$page" -singlefile -png "$work/$name.pdf" "docs/images/$name"
}
three=(samples/anlan-2025.txt samples/wangchuan-2022.html samples/huaigu-2023.docx)
picture page-jianbao 1 "${three[@]}"
picture page-comparison 3 "${three[@]}"
picture page-leaders 1 samples --template leaders
picture page-gb9704 1 "${three[@]}" --profile gb9704
picture page-plain 1 "${three[@]}" --profile plain
ls -l docs/images
