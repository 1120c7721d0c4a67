import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** Whether the database still hears the commit before the line is cut. */
export type Cut = "before" | "after";

export interface CutProxy {
  /** The same database through this line. */
  url: string;
  /** The next commit is the last thing on its connection. */
  cutNext(how: Cut): void;
  cuts(): number;
  close(): void;
}

/** COM_QUERY "commit" as it goes over the wire: length, sequence number, command, text. */
const commit = Buffer.from("\x07\0\0\0\x03commit", "latin1");

/** A line to the database that breaks around a commit, so that the client does not know whether it happened. */
export async function startCutProxy(database: string): Promise<CutProxy> {
  const to = new URL(database);
  let [armed, cuts] = [undefined as Cut | undefined, 0];
  const sockets = new Set<Socket>();
  const proxy = createServer((client) => {
    const server = connect(Number(to.port), to.hostname);
    const cut = (): void => {
      cuts += 1;
      for (const socket of [client, server]) socket.destroy();
    };
    let lastReply = false;
    for (const socket of [client, server]) sockets.add(socket.on("error", () => undefined));
    client.on("data", (data) => {
      const how = data.equals(commit) ? armed : undefined;
      if (how) armed = undefined;
      if (how === "before") return cut();
      lastReply = how === "after";
      server.write(data);
    });
    server.on("data", (data) => (lastReply ? cut() : client.write(data)));
    client.on("close", () => server.destroy());
    server.on("close", () => client.destroy());
  });
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
  const through = new URL(database);
  through.port = String((proxy.address() as AddressInfo).port);
  const close = (): void => {
    proxy.close();
    for (const socket of sockets) socket.destroy();
  };
  const cutNext = (how: Cut): void => {
    armed = how;
  };
  return { url: through.href, cutNext, cuts: () => cuts, close };
}
