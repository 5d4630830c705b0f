# The team server. Data (embedded database, token) lies in /data; with DATABASE_URL only the token does.
# It speaks plain HTTP: put a proxy with TLS in front of it.
FROM node:24-slim
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts
COPY lib lib
COPY locales locales
COPY hub hub
RUN mkdir /data && chown node:node /data
USER node
ENV NODE_ENV=production TOUCHLINE_DATA=/data
VOLUME /data
EXPOSE 4417
HEALTHCHECK --start-period=20s CMD ["node", "-e", "fetch('http://127.0.0.1:4417/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "hub/main.ts", "--host", "0.0.0.0"]
