import { once } from "node:events";
import { type AddressInfo, connect } from "node:net";
import test, { type ExecutionContext } from "ava";
import { createHttpServer } from "./http-server.ts";
import { readForm, readJson } from "./read-body.ts";

/** What the server says to these bytes, as a caller that is no browser may send them. */
async function answerTo(t: ExecutionContext, bytes: string): Promise<string> {
  const server = createHttpServer((request, response) => {
    const read = request.url === "/form" ? readForm(request) : readJson(request);
    read.then(
      (body) => response.end(`read ${JSON.stringify(body)}`),
      (error: { code: string }) => response.end(`refused ${error.code}`),
    );
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  t.teardown(() => server.close().closeAllConnections());
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1").end(bytes);
  return Buffer.concat(await socket.toArray()).toString("utf8");
}

test("N4 a request that brings no body is read as such, whatever it says of one", async (t) => {
  const head = (path: string, type: string): string =>
    `POST ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: ${type}\r\n`;
  t.regex(await answerTo(t, `${head("/json", "application/json")}\r\n`), /read undefined$/);
  t.regex(await answerTo(t, `${head("/form", "multipart/form-data; boundary=x")}\r\n`), /fileMissing$/);
  const chunked = `${head("/json", "application/json")}Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`;
  t.regex(await answerTo(t, chunked), /read \{\}$/);
});

test("N4 what cannot be read as a request gets a sentence", async (t) => {
  const answer = await answerTo(t, "NONSENSE\r\n\r\n");
  t.regex(answer, /^HTTP\/1\.1 400 /);
  t.regex(answer, /\p{Script=Han}/u);
});
