import { buffer } from "node:stream/consumers";
import { StoredFile } from "@housing/core/document";
import { xlsx } from "@housing/core/register";
import test from "ava";
import { draftOf, png, upload } from "../testing/apply.ts";
import { testServer } from "../testing/test-server.ts";

const typeText = "只能上传JPG、PNG、WebP图片，PDF，或不含宏的Word、Excel文件。";
const brokenText =
  "这个文件打不开，可能没有存完整、已经损坏，或者只是改了文件名。请重新拍照，或者另存一份再上传。";
const mismatchText = "文件内容与文件名的类型不一致，请另存为正确的类型后再上传。";
const sizeText = "文件为空或超过10 MB，请压缩后再上传。";

const html = "<!doctype html><script>fetch('/api/me')</script>";
const program = Buffer.concat([Buffer.from("MZ\u0090\u0000", "latin1"), Buffer.alloc(512)]);
const bytes = (data: string | Uint8Array): string | Uint8Array<ArrayBuffer> =>
  typeof data === "string" ? data : Uint8Array.from(data);

interface BadFile {
  what: string;
  name: string;
  mediaType: string;
  data: string | Uint8Array;
  code: string;
  text: string;
}

const broken = (what: string, name: string, mediaType: string, data: string | Uint8Array): BadFile => ({
  ...{ what, name, mediaType, data },
  ...{ code: "document.broken", text: brokenText },
});
const other = (what: string, name: string, mediaType: string, data: string | Uint8Array): BadFile => ({
  ...{ what, name, mediaType, data },
  ...{ code: "document.mismatch", text: mismatchText },
});

const badFiles: readonly BadFile[] = [
  broken("a page called .jpg", "身份证.jpg", "image/jpeg", html),
  broken("a page called .pdf", "合同.pdf", "application/pdf", html),
  broken("a program called .jpg", "身份证.jpg", "image/jpeg", program),
  broken("a program called .pdf", "合同.pdf", "application/pdf", program),
  broken("a vector picture with a script", "章.png", "image/png", `<svg xmlns="x"><script/></svg>`),
  broken(
    "an archive called .xlsx",
    "房源.xlsx",
    "application/octet-stream",
    Buffer.from("PK\u0003\u0004 no office file"),
  ),
  broken("a plain text called .docx", "说明.docx", "application/octet-stream", "说明"),
  { ...broken("a program", "申请.exe", "image/jpeg", program), code: "document.type", text: typeText },
  other("a picture called .pdf", "合同.pdf", "application/pdf", png),
  other("a picture called .html", "页.html", "text/html", png),
  other("a picture without an ending", "图片", "image/png", png),
  other("a picture declared as a page", "图.png", "text/html", png),
  { ...broken("nothing in it", "空.png", "image/png", ""), code: "document.size", text: sizeText },
];

test("G3.20 N1 a file is judged by its content: each wrong one is refused in a sentence, and the draft is unchanged", async (t) => {
  const server = await testServer();
  t.teardown(server.close);
  const { applicant, caseId } = await draftOf(server, 1);
  const view = () => applicant.call("caseView", { params: { id: caseId } });
  const [before, kept] = [await view(), await server.system.em.fork().count(StoredFile, {})];
  for (const { what, name, mediaType, data, code, text } of badFiles) {
    const { status, reply } = await upload(
      server,
      applicant.token,
      new File([bytes(data)], name, { type: mediaType }),
    );
    t.true([413, 422].includes(status), what);
    t.like(reply, { code, text }, what);
  }
  const big = Buffer.concat([png, Buffer.alloc(10 * 2 ** 20)]);
  for (const [data, limit] of [[big, "10 MB"]] as const) {
    const { status, reply } = await upload(
      server,
      applicant.token,
      new File([bytes(data)], "大.png", { type: "image/png" }),
    );
    t.is(status, 413);
    t.true(reply.text?.includes(limit) || reply.text === sizeText, reply.text);
  }
  t.deepEqual(await view(), before);
  t.is(await server.system.em.fork().count(StoredFile, {}), kept);
});

test("G3.20 N1 a macro inside an office file is refused; a plain sheet is taken", async (t) => {
  const server = await testServer();
  t.teardown(server.close);
  const { token } = await server.staff("operator");
  const sheet = new Uint8Array(
    await buffer(
      xlsx({ name: "房源", watermark: "演示", columns: [{ label: "楼栋", type: "text" }], rows: [] }),
    ),
  );
  const send = (data: Uint8Array) => upload(server, token, new File([bytes(data)], "房源.xlsx"));
  t.is((await send(sheet)).status, 200);
  // The same sheet with one of its parts under the name of a macro.
  const withMacro = Buffer.from(sheet.map((byte) => byte));
  for (let at = withMacro.indexOf("xl/styles.xml"); at >= 0; at = withMacro.indexOf("xl/styles.xml"))
    withMacro.write("vbaProject.ml", at, "latin1");
  t.like((await send(new Uint8Array(withMacro))).reply, { code: "document.type", text: typeText });
});

test("G3.20 N1 a file that is not there, or somebody else's, cannot be attached or objected with", async (t) => {
  const server = await testServer();
  t.teardown(server.close);
  const [mine, theirs] = [await draftOf(server, 1), await draftOf(server, 2)];
  const { materials } = await theirs.applicant.call("caseView", { params: { id: theirs.caseId } });
  const fileId = materials.flatMap(({ files }) => files)[0]!.id;
  for (const id of [fileId, "no-such-file"]) {
    const body = { code: "idCard", fileId: id };
    const add = mine.applicant.call("addCaseMaterial", { params: { id: mine.caseId }, body });
    t.like(await t.throwsAsync(add), { status: 404 });
  }
});
