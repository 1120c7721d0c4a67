import http from "node:http";
import type { AddressInfo } from "node:net";
import test, { type ExecutionContext } from "ava";
import { forward } from "./forward.ts";

interface Asked {
  line: string;
  key: string | undefined;
  body: string;
}

/** A real server that remembers what it was asked and answers JSON. */
async function aServer(t: ExecutionContext) {
  const asked: Asked[] = [];
  const server = http.createServer(async (request, response) => {
    const body = (await bytesOf(request)).toString("latin1");
    const key = request.headers["idempotency-key"]?.toString();
    asked.push({ line: `${request.method} ${request.url}`, key, body });
    response.writeHead(201, { "content-type": "application/json", "x-server-now": "42" });
    response.end('{"id":"F-1"}');
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.teardown(() => server.close());
  return { asked, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

async function bytesOf(request: http.IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

const url = "https://housing.example.gov.cn/api/files?draft=1";

test("a request keeps its path, headers and body on the way to the real server", async (t) => {
  const { asked, origin } = await aServer(t);
  const outgoing = {
    name: "request",
    url,
    method: "POST",
    data: '{"a":1}',
    header: { "idempotency-key": "K" },
  };
  const answer = await forward(outgoing, origin, new Map());
  t.deepEqual(asked, [{ line: "POST /api/files?draft=1", key: "K", body: '{"a":1}' }]);
  t.like(answer, { statusCode: 201, data: { id: "F-1" } });
  t.is((answer.header as Record<string, string>)["x-server-now"], "42");
});

test("an upload carries the file that the phone holds", async (t) => {
  const { asked, origin } = await aServer(t);
  const files = new Map([["wxfile://tmp/1.jpg", new TextEncoder().encode("picture")]]);
  const outgoing = { name: "uploadFile", url, filePath: "wxfile://tmp/1.jpg", part: "file" };
  const answer = await forward(outgoing, origin, files);
  t.regex(asked[0]?.body ?? "", /name="file"; filename="1.jpg"[\s\S]*picture/);
  t.is(answer.data, '{"id":"F-1"}');
});

test("a download ends as a file on the phone", async (t) => {
  const { origin } = await aServer(t);
  const files = new Map<string, Uint8Array>();
  const { tempFilePath } = await forward({ name: "downloadFile", url }, origin, files);
  t.is(new TextDecoder().decode(files.get(String(tempFilePath))), '{"id":"F-1"}');
});

test("a server that is down is a failed request", async (t) => {
  await t.throwsAsync(forward({ name: "request", url }, "http://127.0.0.1:9", new Map()), {
    message: /request failed/,
  });
});
