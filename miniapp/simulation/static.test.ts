import { fileURLToPath } from "node:url";
import test from "ava";
import { readDist } from "./dist.ts";
import { appJsonOf, forbiddenAddresses, missingFiles, sizeProblems, sizesOf } from "./static.ts";
import { compileTemplates } from "./templates.ts";

const dist = fileURLToPath(new URL("../dist/weapp", import.meta.url));
const files = readDist(dist);

test("every page and component that is named is there", (t) => {
  t.deepEqual(missingFiles(files), []);
});

test("the packages stay below their limits", (t) => {
  const sizes = sizesOf(dist, appJsonOf(files));
  t.log(sizes);
  t.deepEqual(sizeProblems(sizes), []);
});

test("every template compiles", (t) => {
  t.deepEqual(compileTemplates(files).errors, []);
});

test("the code holds no address that a released mini-program must not have", (t) => {
  t.deepEqual(forbiddenAddresses(files), []);
});

test("the tab bar leads to pages of the main package", (t) => {
  const { pages, tabBar } = appJsonOf(files);
  const tabs = tabBar?.list ?? [];
  t.true(tabs.length >= 2 && tabs.length <= 5);
  t.deepEqual(
    tabs.filter((tab) => !pages.includes(tab.pagePath)),
    [],
  );
});
