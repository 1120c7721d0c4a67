import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, Result } from "axe-core";
import type { Page } from "playwright-core";

/** The short one: every page reads it anew. */
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core calls minor or moderate at the most. */
const neverSerious = [
  ...["aria-allowed-role", "aria-deprecated-role", "empty-heading", "empty-table-header", "heading-order"],
  ...["form-field-multiple-labels", "image-redundant-alt", "page-has-heading-one", "region", "skip-link"],
  ...["landmark-banner-is-top-level", "landmark-complementary-is-top-level", "landmark-main-is-top-level"],
  ...["landmark-contentinfo-is-top-level", "landmark-no-duplicate-banner", "landmark-no-duplicate-main"],
  ...["landmark-no-duplicate-contentinfo", "landmark-one-main", "landmark-unique", "table-duplicate-name"],
  ...["presentation-role-conflict", "scope-attr-valid", "server-side-image-map", "meta-viewport-large"],
];

/** Everything serious or critical on the page as it stands. */
export async function seriousIn(page: Page): Promise<Result[]> {
  await page.evaluate(endTransitions);
  if (!(await page.evaluate<boolean>("'axe' in globalThis"))) await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>(run);
  return violations.filter(({ impact }) => impact === "serious" || impact === "critical");
}

/** Runs in the page: what is fading in gets its last colour, or axe-core would measure one on the way there. */
const endTransitions = `(() => {
  for (const one of document.getAnimations())
    if (Number.isFinite(one.effect.getComputedTiming().endTime)) one.finish();
})()`;

/**
 * Runs in the page. In a long row of neighbours that differ in their words alone (the rows of a table, the flats of a
 * building), the first two stand for the others: each would be measured again, at a hundred times the cost.
 */
const run = `(() => {
  const telling = /^(class|style|role|type|disabled|tabindex|aria-(?!label))/;
  const lookOf = (one) => [
    one.tagName,
    one.textContent.trim() !== "",
    ...[...one.attributes].map(({ name, value }) => name + "=" + (telling.test(name) ? value : value !== "")),
  ].join();
  const alike = [];
  for (const parent of document.querySelectorAll("*")) {
    if (parent.childElementCount < 6) continue;
    const seen = new Map();
    for (const child of parent.children) {
      const look = [child, ...child.querySelectorAll("*")].map(lookOf).join();
      seen.set(look, (seen.get(look) ?? 0) + 1);
      if (seen.get(look) > 2) alike.push(child);
    }
  }
  const rules = Object.fromEntries(${JSON.stringify(neverSerious)}.map((id) => [id, { enabled: false }]));
  const options = { resultTypes: ["violations"], preload: false, rules };
  return axe.run({ include: document, exclude: alike }, options);
})()`;
