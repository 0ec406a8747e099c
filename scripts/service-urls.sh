#!/usr/bin/env bash
# Prints the login of each service as lines for .env, as compose.services.yaml reads them. They follow from the
# administrator's password in .env and hold until that is changed.
#   scripts/service-urls.sh [.env] >> .env
set -euo pipefail
cd "$(dirname "$0")/.."
file=${1:-.env}
password=$(sed -n 's/^POSTGRES_PASSWORD=//p' "$file")
[ -n "$password" ] || { echo "there is no POSTGRES_PASSWORD=... in $file" >&2; exit 1; }
export DATABASE_URL="postgres://postgres:$password@postgres:5432/rung"
image=${RUNG_IMAGE:-rung}
for service in usage outcomes accounts health renewals playbook config outbox; do
  # in the image where there is one, else in this checkout
  if docker image inspect "$image" >/dev/null 2>&1; then
    url=$(docker run --rm --network none --entrypoint rung -e DATABASE_URL "$image" database url "$service")
  else
    url=$(npm run -s rung -- database url "$service")
  fi
  echo "RUNG_${service^^}_DATABASE_URL=$url"
done
