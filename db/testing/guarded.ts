import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";

/** A private server for tests: nobody else knows its address, and it ends with the process that started it. */
export interface PrivateServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** A started program with the end of what it said, for the message when it does not come up. */
export interface Guarded {
  readonly process: ChildProcess;
  lastWords(): string;
  stop(): Promise<void>;
}

/*
 * The guard reads a pipe that this process holds open. However this process ends, also by SIGKILL, the pipe closes,
 * the server is killed and its folder removed. So there is no exit handler that could be missed.
 */
const guard = `
folder=$1; shift
exec 3<&0
"$@" 3<&- </dev/null &
server=$!
exec >/dev/null 2>&1
{ read -r _ <&3; kill -9 "$server" 2>/dev/null; } &
watch=$!
wait "$server"
kill "$watch" 2>/dev/null
rm -rf "$folder"
`;

/* The same for a server that a drill kills: it is started again until this process lets go. */
const reviver = `
folder=$1; shift
exec 3<&0
{ read -r _ <&3; : > "$folder/over"; kill -9 "$(cat "$folder/server")" 2>/dev/null; } >/dev/null 2>&1 &
while [ ! -e "$folder/over" ]; do
  "$@" 3<&- </dev/null &
  echo $! > "$folder/server"
  wait $!
done
rm -rf "$folder"
`;

/** Kills a server that is revived, as a crash would. */
export function killRevived(folder: string): void {
  process.kill(Number(readFileSync(join(folder, "server"), "utf8")), "SIGKILL");
}

/** Starts a program that lives no longer than this process; `folder` is removed when it ends. */
export function startGuarded(folder: string, command: readonly string[], revived = false): Guarded {
  // Its own session, so that Ctrl-C in a terminal reaches the tests first and not the server under them.
  const child = spawn("/bin/sh", ["-c", revived ? reviver : guard, "guard", folder, ...command], {
    detached: true,
  });
  let words = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      words = (words + chunk).slice(-4000);
    });
  }
  child.stdin.on("error", () => undefined);
  child.unref();
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null) return;
    const gone = once(child, "exit");
    child.ref();
    child.stdin.end();
    await gone;
  };
  return { process: child, lastWords: () => words, stop };
}

/** A TCP port of 127.0.0.1 that was free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return address.port;
}

/** Asks again and again until the answer comes, the server has died, or 60 seconds have passed. */
export async function untilReady(server: Guarded, ask: () => Promise<void>): Promise<void> {
  const giveUp = performance.now() + 60_000;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (server.process.exitCode !== null || performance.now() > giveUp) {
        await server.stop();
        throw new Error(`a private server did not start:\n${server.lastWords()}`, { cause: error });
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
