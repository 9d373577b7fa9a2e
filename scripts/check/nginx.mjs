import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { aptInstall, mayInstall } from "../debian.mjs";
import { freePort } from "../ports.mjs";
import { answering } from "../sandbox-process.mjs";

/**
 * An nginx in front of a shop, as a shared cache that takes every liberty: it keeps what it may keep for whoever asks
 * next, does not look at `Vary`, and keeps answers with cookies like any other.
 *
 * @param {string} shopUrl
 * @returns undefined where there is no nginx and none can be installed
 */
export async function startCache(shopUrl) {
  const nginx = findNginx();
  if (!nginx) return undefined;
  const port = await freePort(3180);
  const folder = mkdtempSync(join(tmpdir(), "shared-cache-"));
  const kept = join(folder, "kept");
  const log = join(folder, "log");
  mkdirSync(kept);
  const config = join(folder, "nginx.conf");
  writeFileSync(config, configFor({ shopUrl, port, folder, kept, log }));
  const process_ = spawn(nginx, ["-c", config, "-p", folder, "-g", "daemon off;"], { stdio: "inherit" });
  const url = `http://127.0.0.1:${port}`;
  await answering(`${url}/robots.txt`, process_);
  return {
    url,
    folder: kept,
    hits: () =>
      readFileSync(log, "utf8")
        .split("\n")
        .filter((line) => line === "HIT").length,
    stop: () =>
      new Promise((resolve) => {
        process_.once("exit", () => {
          rmSync(folder, { recursive: true, force: true });
          resolve();
        });
        process_.kill("SIGTERM");
      }),
  };
}

function findNginx() {
  const found = installed();
  if (found || !mayInstall()) return found;
  console.log("  No nginx found; installing the system's with apt-get.");
  aptInstall("nginx-light");
  return installed();
}

function installed() {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin"];
  return folders.map((folder) => join(folder, "nginx")).find((path) => existsSync(path));
}

function configFor({ shopUrl, port, folder, kept, log }) {
  const { host } = new URL(shopUrl);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${join(folder, name)};`)
    .join("\n  ");
  return `
worker_processes 1;
${process.getuid?.() === 0 ? "user root;" : ""}
pid ${join(folder, "nginx.pid")};
error_log stderr error;
events { worker_connections 256; }
http {
  ${temporary}
  log_format cache "$upstream_cache_status";
  access_log ${log} cache;
  proxy_cache_path ${kept} levels=1 keys_zone=shop:8m max_size=500m inactive=1h;
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://${host};
      proxy_http_version 1.1;
      proxy_set_header Host ${host};
      proxy_set_header Connection "";
      proxy_set_header Accept-Encoding "";
      proxy_buffers 16 64k;
      proxy_buffer_size 64k;
      proxy_cache shop;
      proxy_cache_key "$request_method $request_uri $http_rsc";
      proxy_ignore_headers Vary Set-Cookie;
      add_header X-Cache $upstream_cache_status always;
    }
  }
}
`;
}
