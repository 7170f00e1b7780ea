#!/bin/bash
# Imports the dashboards into KIBANA; says why not, and ends with 1, when Kibana refuses one: a status of 200 alone is no success.
set -euo pipefail

file=${FILE:-/zhibiao.ndjson}
board=${BOARD:-http://127.0.0.1:8080}
copy=$(mktemp --suffix=.ndjson)
trap 'rm -f "$copy"' EXIT
sed "s|http://127\\.0\\.0\\.1:8080/|${board%/}/|g" "$file" >"$copy"
answer=$(curl -sS --fail-with-body --retry 10 --retry-delay 3 --retry-connrefused -H 'kbn-xsrf: true' \
  --form "file=@$copy" "${KIBANA:?}/api/saved_objects/_import?overwrite=true") || {
  echo "Kibana at $KIBANA refused the import: ${answer:-no answer}" >&2
  exit 1
}
case $answer in
  *'"success":true'*) echo "dashboards are in: $KIBANA/app/dashboards" ;;
  *)
    echo "Kibana at $KIBANA imported nothing: $answer" >&2
    exit 1
    ;;
esac
