# Packages, with the playground that installing them bundles.
FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json tsconfig.json ./
COPY sdk/package.json sdk/
COPY api/playground api/playground
# The image has Node itself; the package of that name is for machines with an older one.
RUN npm ci --no-audit --no-fund && npm prune --omit=dev --no-audit --no-fund && rm -r node_modules/node node_modules/.bin/node

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 DATA_DIR=/data
# Only used without DATABASE_URL.
RUN mkdir /data && chown node:node /data
COPY --from=packages /app/node_modules node_modules
COPY --from=packages /app/api/playground/dist api/playground/dist
COPY package.json ./
COPY api api
COPY db db
COPY schema schema
# The import command reaches other services through the SDK.
COPY sdk/src sdk/src
USER node
EXPOSE 4000
VOLUME /data
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/ready`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "api/main.ts"]
