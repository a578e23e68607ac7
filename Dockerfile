# syntax=docker/dockerfile:1

# Everything that is needed to build, native addons included.
FROM node:24-bookworm AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
COPY adapters ./adapters
RUN npm run build && npm prune --omit=dev

# What runs: no compiler, no npm cache, not root.
FROM node:24-bookworm-slim
ENV NODE_ENV=production \
    DATABASE_URL=sqlite:/data/mlops-daily.db
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY questions ./questions
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
# node is the first process and handles SIGTERM itself.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# The heap is small: told so, V8 collects before the process has grown past 200 MB.
CMD ["node", "--max-old-space-size=256", "--max-semi-space-size=8", "--single-threaded-gc", "--no-allocation-site-pretenuring", "--enable-source-maps", "dist/src/main.js"]
