import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, type PrivateServer, startGuarded, untilReady } from "./guarded.ts";
import { findProgram } from "./programs.ts";

/** Starts a private Redis that keeps everything in memory, on a free port. */
export async function startRedis(): Promise<PrivateServer> {
  const program = findProgram("redis-server", "valkey-server");
  if (!program) throw new Error("redis-server is not installed");
  const folder = mkdtempSync(join(tmpdir(), "housing-redis-"));
  const port = await freePort();
  const memoryOnly = ["--save", "", "--appendonly", "no", "--dir", folder];
  const server = startGuarded(folder, [
    program,
    "--bind",
    "127.0.0.1",
    "--port",
    String(port),
    ...memoryOnly,
  ]);
  await untilReady(server, () => ping(port));
  return { url: `redis://127.0.0.1:${port}`, stop: server.stop };
}

/** One PING in Redis' own protocol: db needs no Redis client for this. */
async function ping(port: number): Promise<void> {
  const socket = connect(port, "127.0.0.1");
  try {
    await once(socket, "connect");
    socket.write("PING\r\n");
    const [answer] = await once(socket, "data");
    if (!String(answer).startsWith("+PONG")) throw new Error(`redis answered ${String(answer)}`);
  } finally {
    socket.destroy();
  }
}
