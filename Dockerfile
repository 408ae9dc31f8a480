# The packages that run, and nothing that builds or tests.
FROM node:26-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# No package needs its install script here; none of them gets to run one.
RUN npm ci --omit=dev --ignore-scripts

FROM node:26-slim
WORKDIR /app
# The image's own user, 1000, may write in /cache alone, if a volume is there; tsx shall not try to keep a cache of its own. A container is alone on its address,
# so health may be told there; it leaves the machine only if its port is published.
ENV NODE_ENV=production \
    TSX_DISABLE_CACHE=1 \
    CORPUS_DIR=/corpus \
    CACHE_DIR=/cache \
    HEALTH_HOST=0.0.0.0 \
    HEALTH_PORT=9464
COPY --from=packages /app/node_modules node_modules
# What is kept in /cache is for these versions of the libraries.
COPY package.json package-lock.json ./
COPY src src
USER node
EXPOSE 9464
STOPSIGNAL SIGTERM
# Red means that a restart would help. Large folders take minutes to read.
HEALTHCHECK --interval=30s --timeout=5s --start-period=15m --retries=3 \
  CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.HEALTH_PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--heap-growing-percent=100", "--import", "tsx", "src/main.ts"]
