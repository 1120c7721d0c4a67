import test from "ava";
import { newestOverrides, overridesText, tidied } from "./typeOverrides.ts";

test("a version holds only what was really changed", (t) => {
  t.deepEqual(
    tidied({
      intro: " ",
      fields: { "applicant.phone": { label: "", required: true }, "applicant.name": { help: "" } },
      materials: { income: {} },
    }),
    { fields: { "applicant.phone": { required: true } } },
  );
});

test("a version is told in words", (t) => {
  t.is(overridesText({ intro: "x", fields: { a: {}, b: {} } }), "调整了办理说明、2 个填写项");
  t.is(overridesText({}), "恢复原配置");
});

test("a new version starts from the newest", (t) => {
  const versions = [{ version: 2, overrides: { intro: "二" } }].map((one) => ({
    ...one,
    effectiveFrom: "",
    changedBy: "",
    reason: "",
  }));
  const type = { code: "a", title: "A", declared: { sections: [] }, materials: [], versions };
  t.deepEqual(newestOverrides(type), { intro: "二" });
  t.deepEqual(newestOverrides({ ...type, versions: [] }), {});
});
