#!/usr/bin/env bash
# Builds the image and tries what it promises: it starts without a network on a read-only root as a user of no privilege,
# becomes healthy, serves answers and pages, stops cleanly and finds its data again; then both compose files, through to an answer and a page.
#   scripts/try-image.sh
# NODE_IMAGE and POSTGRES_IMAGE name other base images; RUNG_BUILD_FLAGS is handed to `docker build`. Leaves nothing behind.
set -euo pipefail
cd "$(dirname "$0")/.."
export RUNG_IMAGE=rung-try RUNG_BIND=127.0.0.1:${RUNG_TRY_PORT:-4789} COMPOSE_PROJECT_NAME=rung-try
compose() { if docker compose version >/dev/null 2>&1; then docker compose "$@"; else docker-compose "$@"; fi; }
say() { printf '\n== %s (%ss)\n' "$1" "$SECONDS"; }
fail() { echo "FAILED: $1" >&2; exit 1; }

env=$(mktemp)
container=rung-try volume=rung-try-home
clean() {
  docker rm -f "$container" >/dev/null 2>&1 || true
  docker volume rm -f "$volume" >/dev/null 2>&1 || true
  for file in compose.yaml compose.services.yaml; do
    compose --env-file "$env" -f "$file" down --volumes --timeout 20 >/dev/null 2>&1 || true
  done
  rm -f "$env"
}
trap clean EXIT

healthy() {
  for _ in $(seq 180); do
    [ "$(docker inspect -f '{{.State.Health.Status}}' "$1" 2>/dev/null)" = healthy ] && return 0
    sleep 1
  done
  docker logs "$1" >&2
  fail "$1 did not become healthy"
}

# A workspace, an account and its health, through the port that is published.
walk() {
  local key answer
  for _ in $(seq 120); do curl -fsS "http://$RUNG_BIND/readyz" >/dev/null 2>&1 && break; sleep 1; done
  key=$(curl -fsS "http://$RUNG_BIND/v1/workspaces" -H "authorization: Bearer $RUNG_OPERATOR_KEY" \
    -H 'content-type: application/json' -d '{"name":"Try","currency":"EUR"}' |
    sed 's/.*"adminKey":"\([^"]*\)".*/\1/')
  curl -fsS "http://$RUNG_BIND/v1/accounts" -H "authorization: Bearer $key" \
    -H 'content-type: application/json' -d '{"externalId":"northfield"}' >/dev/null
  answer=$(curl -fsS "http://$RUNG_BIND/v1/accounts/northfield/health" -H "authorization: Bearer $key")
  case $answer in *'"externalId":"northfield"'*) echo "served: ${answer:0:100} ..." ;; *) fail "no health: $answer" ;; esac
  pages from_outside
}

# A page, and the script that it begins with: the image carries what was built.
pages() {
  local script
  script=$("$@" /today | sed -n 's/.*<script type="module"[^>]* src="\([^"]*\)".*/\1/p')
  [ -n "$script" ] || fail 'no page at /today'
  "$@" "$script" | grep 'createRoot' >/dev/null || fail "no script at $script"
  echo "pages: /today begins with $script"
}
from_outside() { curl -fsS "http://$RUNG_BIND$1"; }
# there is no network to come in by
from_inside() { docker exec "$container" node -e "fetch('http://127.0.0.1:4700$1').then(async answer => process.stdout.write(await answer.text()))"; }

say 'build'
# shellcheck disable=SC2086
docker build ${RUNG_BUILD_FLAGS:-} ${NODE_IMAGE:+--build-arg NODE_IMAGE=$NODE_IMAGE} -t "$RUNG_IMAGE" . >/dev/null
docker image inspect -f 'image: {{.Size}} bytes, user {{.Config.User}}' "$RUNG_IMAGE"

say 'alone: no network, read-only root, no capability, PostgreSQL embedded in the volume'
start() {
  docker run -d --name "$container" --network none --read-only --tmpfs /tmp --cap-drop ALL \
    --security-opt no-new-privileges -v "$volume:/var/lib/rung" "$RUNG_IMAGE" >/dev/null
  healthy "$container"
}
start
pages from_inside
docker exec "$container" rung workspace create 'Kept' | head -1
docker exec "$container" sh -c 'touch /rung/x 2>/dev/null' && fail 'the root is not read-only'
[ "$(docker exec "$container" id -u)" != 0 ] || fail 'it runs as root'
docker stop -t 60 "$container" >/dev/null
code=$(docker inspect -f '{{.State.ExitCode}}' "$container")
[ "$code" = 0 ] || { docker logs "$container" >&2; fail "it ended with $code"; }
docker rm "$container" >/dev/null
start
docker exec "$container" sh -c 'ls /var/lib/rung' | tr '\n' ' '
docker rm -f "$container" >/dev/null

POSTGRES_PASSWORD=$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')
RUNG_OPERATOR_KEY=$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')
RUNG_LINK_SECRET=$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')
printf 'POSTGRES_PASSWORD=%s\nRUNG_OPERATOR_KEY=%s\nRUNG_LINK_SECRET=%s\n' \
  "$POSTGRES_PASSWORD" "$RUNG_OPERATOR_KEY" "$RUNG_LINK_SECRET" >"$env"

say 'beside PostgreSQL'
compose --env-file "$env" -f compose.yaml up -d --no-build >/dev/null
walk
compose --env-file "$env" -f compose.yaml down --volumes --timeout 60 >/dev/null

say 'services apart'
scripts/service-urls.sh "$env" >>"$env"
compose --env-file "$env" -f compose.services.yaml up -d --no-build >/dev/null
walk
compose --env-file "$env" -f compose.services.yaml ps
compose --env-file "$env" -f compose.services.yaml down --volumes --timeout 60 >/dev/null

say 'done'
