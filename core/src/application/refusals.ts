import { defineRefusals } from "../kernel/index.ts";

export const refused = defineRefusals("application", {
  sanctioned: { status: 422, text: (facts) => String(facts.text) },
});
