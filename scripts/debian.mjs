import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Whether this machine is a Debian on which we may install something. */
export function mayInstall() {
  return process.getuid?.() === 0 && existsSync("/etc/debian_version") && existsSync("/usr/bin/apt-get");
}

/** Installs a package of Debian's; fetches the list of packages first when it has to. */
export function aptInstall(name) {
  const options = { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  const install = () => spawnSync("apt-get", ["install", "-y", "--no-install-recommends", name], options);
  if (install().status === 0) return;
  spawnSync("apt-get", ["update"], options);
  install();
}
