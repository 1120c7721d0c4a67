import test from "ava";
import { fillText, previewText, type SmsFields, smsParts, textIssues } from "./sms-text.ts";

const fields: SmsFields = {
  name: { label: "申请人姓名", sample: "王小明", longest: 20 },
  closesAt: { label: "选房截止时间", sample: "2026年6月1日13:30", required: true },
};
const issues = (text: string) => textIssues(text, fields, "赣州住保");

test("G3.20 一条短信70个字，更长的每67个字计一条，签名计算在内", (t) => {
  const sent = (chars: number) => smsParts("字".repeat(chars));
  t.deepEqual([1, 70, 71, 134, 135, 201, 202].map(sent), [1, 1, 2, 2, 3, 3, 4]);
  t.is(previewText("{{name}}请选房", fields, "赣州住保"), "【赣州住保】王小明请选房");
});

test("G3.20 模板缺必填字段、用未知字段、自带签名、大括号不全或过长的，逐项说明", (t) => {
  t.deepEqual(issues("{{name}}，请于{{closesAt}}前选房。"), []);
  t.deepEqual(issues("请选房"), ["必须写明选房截止时间（{{closesAt}}）。"]);
  t.regex(
    issues("{{closesAt}}{{money}}{{money}}")[0]!,
    /没有“{{money}}”这个字段，可用字段：{{name}}（申请人姓名）/,
  );
  t.is(issues("{{closesAt}}{{money}}{{money}}").length, 1);
  t.regex(issues("【赣州】{{closesAt}}")[0]!, /签名【赣州住保】由系统自动加/);
  t.regex(issues("{{closesAt}}{name}")[0]!, /大括号不完整/);
  t.regex(issues(`{{closesAt}}${"字".repeat(500)}`)[0]!, /最长可达520个字/);
});

test("填入的内容不再当作字段；没有值的字段是程序的缺陷", (t) => {
  t.is(fillText("{{name}}", { name: "{{closesAt}}" }), "{{closesAt}}");
  t.throws(() => fillText("{{name}}", {}), { message: /no value/ });
});
