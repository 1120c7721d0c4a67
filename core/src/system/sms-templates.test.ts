import test from "ava";
import { cities } from "../city/index.ts";
import { fieldsIn, previewText, textIssues } from "../contract/sms-text.ts";
import { instant, PolicyBook } from "../kernel/index.ts";
import { signature, smsTemplates } from "../messaging/index.ts";
import { buildRegistry } from "./index.ts";

const templates = [...buildRegistry().all(smsTemplates).values()];

for (const { code, text, fields } of templates)
  test(`G3.20 短信模板 ${code} 的原定内容合乎自己的规则，字段都有名称和示例`, (t) => {
    for (const city of Object.values(cities)) {
      const sign = new PolicyBook([], city.parameters).at(signature, instant("2026-06-01T00:00"));
      t.deepEqual(textIssues(text, fields, sign), []);
      t.true(previewText(text, fields, sign).startsWith(`【${sign}】`));
    }
    t.deepEqual(fieldsIn(text).toSorted(), Object.keys(fields).toSorted());
  });

test("G3.20 规则要求发送的短信不能停用: 入库通知、请选房、选房合格、通知审核人员", (t) => {
  const demanded = templates.filter(({ clause }) => clause !== undefined).map(({ code }) => code);
  t.deepEqual(demanded.toSorted(), [
    ...["allocation.qualified", "identity.actCode", "identity.code", "identity.tied", "selection.admitted"],
    ...["selection.extended", "selection.lowRentOfficer", "selection.turn"],
  ]);
});
