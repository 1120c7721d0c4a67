import test from "ava";
import { codeInScan } from "./scan.ts";

test("G1.5: the QR code of a notice holds its number and code", (t) => {
  const address =
    "https://housing.example.gov.cn/h5/#/packages/publicity/verify/index?noticeNo=PZ-2026-0001&code=AB23CD45";
  t.deepEqual(codeInScan(address), { noticeNo: "PZ-2026-0001", code: "AB23CD45" });
  t.is(codeInScan("https://elsewhere.example/"), undefined);
});
