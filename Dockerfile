FROM node:24-slim

WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev && npm cache clean --force
COPY schema schema
COPY samples samples
COPY evaluation evaluation
COPY scripts scripts
COPY src src
# What the server writes: an embedded database, if it has one, and compiled modules.
RUN mkdir -p data node_modules/.cache && chown node:node data node_modules/.cache

USER node
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
EXPOSE 4000
VOLUME /app/data
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health/ready').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "scripts/start.ts"]
