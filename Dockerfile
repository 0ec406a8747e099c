# The image of Rung: the whole of it by default, one service of it by another command. Nothing is fetched at its start.
#   docker build -t rung .
#   docker run -p 4700:4700 -v rung-home:/var/lib/rung rung            an empty Rung, PostgreSQL embedded in the volume
#   docker run -p 4700:4700 rung node services/standalone/src/main.ts  the same with the demo
# NODE_IMAGE is any image with Node 24 and npm, by glibc.
ARG NODE_IMAGE=node:24-bookworm-slim

FROM ${NODE_IMAGE} AS install
WORKDIR /rung
COPY . .
# the image has a Node: the one that npm would bring along is left out
RUN npm ci && npm run build -w @rung/web && npm ci --omit=dev \
  && rm -rf node_modules/node-linux-* node_modules/.bin/node node_modules/.cache \
  && find node_modules -name '*.map' -delete

FROM ${NODE_IMAGE}
# a user of no privilege whose only own folder is the home: all else belongs to root and may be read-only
RUN useradd --uid 10001 --user-group --no-create-home --home-dir /var/lib/rung rung \
  && install -d -o rung -g rung -m 0700 /var/lib/rung
WORKDIR /rung
COPY --from=install /rung /rung
ENV NODE_ENV=production \
    NODE_COMPILE_CACHE=/var/lib/rung/compile-cache \
    NODE_OPTIONS=--import=/rung/scripts/known-packages.js \
    PATH=/rung/node_modules/.bin:$PATH \
    RUNG_HOME=/var/lib/rung \
    RUNG_HOST=0.0.0.0 \
    RUNG_PORT=4700
USER rung
VOLUME /var/lib/rung
EXPOSE 4700
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.RUNG_PORT}/readyz`).then(answer => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "services/standalone/src/main.ts", "--empty"]
