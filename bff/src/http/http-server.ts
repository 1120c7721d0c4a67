import { createServer, type RequestListener, type Server, type ServerOptions, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import type { ErrorReply } from "@housing/core/contract/client";
import { refused } from "./refusals.ts";

/** What Node cannot read as a request never reaches the application: here it gets its sentence all the same. */
const kinds: Readonly<Record<string, "addressTooLong" | "requestTimeout">> = {
  HPE_HEADER_OVERFLOW: "addressTooLong",
  ERR_HTTP_REQUEST_TIMEOUT: "requestTimeout",
};

/** Most requests bring nothing but their address: they get no stream that has to end. Our types of Node do not know it yet. */
const options: ServerOptions & { optimizeEmptyRequests: boolean } = { optimizeEmptyRequests: true };

/** The server that carries the application. */
export function createHttpServer(listener: RequestListener): Server {
  return createServer(options, listener).on("clientError", answerUnreadable);
}

function answerUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const { status, code, message: text } = refused(kinds[error.code ?? ""] ?? "unreadable");
  const reply: ErrorReply = { code, text, facts: {} };
  const body = JSON.stringify(reply);
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    "content-type: application/json; charset=utf-8",
    `content-length: ${Buffer.byteLength(body)}`,
    "cache-control: no-store",
    "connection: close",
  ];
  socket.end(`${lines.join("\r\n")}\r\n\r\n${body}`);
}
