import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "ava";
import {
  ALLOCATION_NOTICE_FIELDS,
  ALLOCATION_NOTICE_TEMPLATE,
  renderAllocationNotice,
} from "./allocation-notice.ts";
import { MissingGlyph, missingGlyphs } from "./fonts.ts";
import { checkTemplate, fillTemplate } from "./notice-template.ts";
import { renderNotice } from "./render-notice.ts";
import { aNotice } from "./testing/notice.data.ts";

const hasPoppler = spawnSync("pdftotext", ["-v"]).error === undefined;
const poppler = hasPoppler ? test : test.skip;
/** The second is in the supplementary planes; all are in names of living people. */
const RARE = "㛃𬱟〇䶮𫘝㵾𬭎";

/** Writes the PDF where poppler's tools can read it; `out` is a free name beside it. */
function withPdf<T>(pdf: Uint8Array, use: (path: string, out: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "notice-"));
  try {
    writeFileSync(join(folder, "notice.pdf"), pdf);
    return use(join(folder, "notice.pdf"), join(folder, "page"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const textOf = (pdf: Uint8Array) =>
  withPdf(pdf, (path) => execFileSync("pdftotext", [path, "-"], { encoding: "utf8" })).replaceAll(/\s/g, "");

poppler("G1.5 the notice carries every field as text that can be searched", async (t) => {
  const text = textOf(await renderAllocationNotice(aNotice));
  const expected = [
    ...[
      "赣州市中心城区公共租赁住房配租通知单",
      "GZPZ-2026-000001",
      "公租房二居室组119号",
      "3607**********002X",
    ],
    ...["王*（配偶）、欧**涵（子女）", "杨边公租房小区12栋3单元1804室", "59.32平方米", "266.94元"],
    ...["30个自然日内", "2026年12月27日24时前", "核验码：73510294", "2026年11月27日"],
  ];
  t.deepEqual(
    expected.filter((part) => !text.includes(part)),
    [],
  );
});

poppler("G3.5 a voided notice says so across every page", async (t) => {
  const closing = Array.from({ length: 30 }, () => "逾期视为放弃承租资格。".repeat(6));
  const template = { ...ALLOCATION_NOTICE_TEMPLATE, closing };
  const voided = "作废日期：2026年12月1日";
  // What stands aslant is read character by character.
  const marks = (pdf: Uint8Array) => textOf(pdf).replaceAll(/[^废]/g, "").length;
  t.is(marks(await renderAllocationNotice({ ...aNotice, voided }, template)), 2 * 3, "twice on three pages");
  t.is(marks(await renderAllocationNotice(aNotice, template)), 0);
});

poppler("G1.5 rare characters of a name are in the notice and their glyphs are drawn", async (t) => {
  const pdf = await renderAllocationNotice({ ...aNotice, applicantName: RARE });
  t.true(textOf(pdf).includes(`${RARE}家庭：`));
  const fonts = withPdf(pdf, (path) => execFileSync("pdffonts", [path], { encoding: "utf8" }));
  const rows = fonts.trim().split("\n").slice(2);
  t.is(rows.length, 2);
  for (const row of rows) t.regex(row, /NotoSansSC-(Regular|Bold)\s+CID TrueType\s+Identity-H\s+yes yes yes/);
});

poppler("G1.5 the notice is one A4 page, and its QR code and seal are really painted", async (t) => {
  const pdf = await renderAllocationNotice(aNotice);
  withPdf(pdf, (path, out) => {
    const info = execFileSync("pdfinfo", [path], { encoding: "utf8" });
    t.regex(info, /Pages:\s+1\n/);
    t.regex(info, /A4/);
    execFileSync("pdftoppm", ["-r", "36", "-singlefile", path, out]);
    const red = countPixels(readFileSync(`${out}.ppm`), (r, g, b) => r > 150 && g < 110 && b < 130);
    t.true(red > 300, `${red} red pixels`);
    const black = countPixels(readFileSync(`${out}.ppm`), (r, g, b) => r + g + b < 120);
    t.true(black > 600, `${black} black pixels`);
  });
});

/** Counts pixels of a binary PPM that match. */
function countPixels(ppm: Buffer, matches: (r: number, g: number, b: number) => boolean): number {
  const head = /^P6\s+\d+\s+\d+\s+255\s/.exec(ppm.toString("latin1", 0, 64))?.[0].length ?? 0;
  let count = 0;
  for (let at = head; at + 2 < ppm.length; at += 3) {
    if (matches(ppm[at] ?? 0, ppm[at + 1] ?? 0, ppm[at + 2] ?? 0)) count += 1;
  }
  return count;
}

test("G1.5 a character that no font has stops the notice and is named", async (t) => {
  t.deepEqual(missingGlyphs(`李${RARE}𪚥𪚥`), ["𪚥"]);
  const failed = await t.throwsAsync(renderAllocationNotice({ ...aNotice, applicantName: "李𪚥" }), {
    instanceOf: MissingGlyph,
  });
  t.regex(failed?.message ?? "", /𪚥 \(U\+2A6A5\)/);
});

test("G1.5 the same data give the same bytes, whenever it is drawn", async (t) => {
  const first = await renderAllocationNotice(aNotice);
  t.deepEqual(first, await renderAllocationNotice(aNotice));
  t.true(first.length < 150_000);
});

test("G1.5 a rent that is not a whole number of fen is refused", async (t) => {
  await t.throwsAsync(renderAllocationNotice({ ...aNotice, monthlyRentFen: 1.5 }), {
    instanceOf: RangeError,
  });
});

test("G3.22 the default template uses known fields only", (t) => {
  t.notThrows(() => checkTemplate(ALLOCATION_NOTICE_TEMPLATE, Object.keys(ALLOCATION_NOTICE_FIELDS)));
});

poppler("G3.5 any notice is made from a template; a long one runs over pages with numbers", async (t) => {
  const template = {
    ...{ title: ["中签通知单"], reference: "", salutation: "{{name}}：", footer: "以核验结果为准" },
    ...{
      body: ["你户中签。"],
      rows: [],
      closing: Array.from({ length: 60 }, (_, at) => `${at + 1}、说明。`),
    },
  };
  const filled = fillTemplate(template, { name: "李明" });
  const { authority, issuedOn, generatedAt, seal } = aNotice;
  const pdf = await renderNotice(filled, { authority, issuedOn, generatedAt, ...(seal && { seal }) });
  const text = textOf(pdf);
  t.true(text.includes("李明：") && text.includes("60、说明。"));
  t.true(text.includes("第1页共2页") && text.includes("第2页共2页"));
});
