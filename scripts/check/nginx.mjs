import { spawn } from "node:child_process";
import { chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { aptInstall, mayInstall } from "../debian.mjs";
import { freePort } from "../ports.mjs";
import { answering } from "../sandbox-process.mjs";
import { endsWithThis } from "./run.mjs";

/** Who nginx runs as where this process is root: nobody. */
const nobody = 65_534;

/**
 * An nginx in front of a shop, as a shared cache that takes every liberty: it keeps what it may keep for whoever asks
 * next, for a minute what says nothing about keeping, does not look at `Vary`, and keeps answers with cookies like any
 * other.
 *
 * @param {string} shopUrl
 * @returns undefined where there is no nginx and none can be installed; else where it is, where its files are, how to
 * stop it and, afterwards, how to remove those
 */
export async function startCache(shopUrl) {
  const nginx = findNginx();
  if (!nginx) return undefined;
  const port = await freePort(3180);
  const home = mkdtempSync(join(tmpdir(), "shared-cache-"));
  const folder = join(home, "kept");
  mkdirSync(folder);
  const config = join(home, "nginx.conf");
  writeFileSync(config, configFor({ shopUrl, port, home, folder }));
  const isRoot = process.getuid?.() === 0;
  if (isRoot) for (const path of [home, folder, config]) chownSync(path, nobody, nobody);
  const server = spawn(nginx, ["-c", config, "-p", home, "-e", "stderr", "-g", "daemon off;"], {
    stdio: "inherit",
    ...(isRoot && { uid: nobody, gid: nobody }),
  });
  endsWithThis(server);
  const ended = new Promise((resolve) => server.once("exit", resolve));
  const url = `http://127.0.0.1:${port}`;
  await answering(`${url}/robots.txt`, server);
  return {
    url,
    folder,
    // Asked to quit and not killed, so that everything it keeps has been written.
    stop: () => {
      server.kill("SIGQUIT");
      return ended;
    },
    remove: () => rmSync(home, { recursive: true, force: true }),
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

function configFor({ shopUrl, port, home, folder }) {
  const { host } = new URL(shopUrl);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${join(home, name)};`)
    .join("\n  ");
  return `
worker_processes 1;
pid ${join(home, "nginx.pid")};
error_log stderr error;
events { worker_connections 256; }
http {
  ${temporary}
  access_log off;
  proxy_cache_path ${folder} levels=1 keys_zone=shop:8m max_size=500m inactive=1h;
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
      proxy_cache_key $request_uri;
      # What RFC 9110 lets a cache keep without being told to.
      proxy_cache_valid 200 203 204 300 301 308 404 405 410 414 501 1m;
      proxy_ignore_headers Vary Set-Cookie;
      add_header X-Cache $upstream_cache_status always;
    }
  }
}
`;
}
