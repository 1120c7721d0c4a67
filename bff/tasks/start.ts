/**
 * `npm start [-- --reset]`: builds what changed and serves everything from one port.
 * Settings are environment variables: see README.md. `--reset` first deletes the embedded data of the city.
 */
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { buildFronts } from "./build.ts";
import { root } from "./files.ts";

/** The folder of the embedded database, files and keys of one city. */
function dataFolder(city: string): string {
  if (!/^[a-z]+$/.test(city)) throw new Error(`CITY must be a plain word such as ganzhou, not "${city}"`);
  return join(root, ".data", city);
}

/**
 * npm puts a shell between itself and us, and that shell dies of a SIGTERM without handing it on.
 * Then we have a new parent, which is the only sign that `npm start` was told to stop.
 */
function whenOrphaned(act: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid !== parent) act();
  }, 300);
  look.unref();
}

/** Runs the server until it ends; a signal to us is handed on once, and the server decides how to stop. */
function serve(): Promise<number> {
  // A process group of its own: otherwise Ctrl-C in a terminal reaches the server twice, once from us.
  const server = spawn(process.execPath, [join(root, "bff/src/main.ts")], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    detached: process.platform !== "win32",
  });
  let told = false;
  const stop = (signal: NodeJS.Signals): void => {
    // npm also hands on what the terminal has already sent us: one order to stop is enough.
    if (!told) server.kill(signal);
    told = true;
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => stop(signal));
  process.on("SIGHUP", () => stop("SIGTERM"));
  whenOrphaned(() => stop("SIGTERM"));
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.once("exit", (code) => resolve(code ?? (told ? 0 : 1)));
  });
}

const folder = dataFolder(process.env.CITY ?? "ganzhou");
if (process.argv.includes("--reset")) rmSync(folder, { recursive: true, force: true });
try {
  // The mini-program is not served: `npm run build -- weapp` makes it for WeChat DevTools.
  await buildFronts(["h5", "admin"]);
  process.exitCode = await serve();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
