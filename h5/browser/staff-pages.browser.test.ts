import { startDemoServer } from "@housing/bff/testing/demo-server.ts";
import test, { type ExecutionContext } from "ava";
import { openCity } from "./testing/city.ts";
import { Tour } from "./testing/staff-tour.ts";

const roles = ["city1", "district1", "operator1", "admin", "window1", "street1", "auditor1"];
const few = ["finance1", "enterprise1"];

async function tour(t: ExecutionContext, city: string) {
  const opened = await openCity(city, { start: startDemoServer, folder: `${city}-pages` });
  t.teardown(opened.close);
  return { opened, tour: new Tour(opened) };
}

test.serial("every page of the staff of Ganzhou at 1440 and 1180, with nothing serious found", async (t) => {
  const { opened, tour: walk } = await tour(t, "ganzhou");
  let pages = 0;
  for (const username of [...roles, ...few]) {
    const found = await walk.menuOf(username);
    pages += found;
  }
  t.true(pages > 120, `${pages} pages`);
  await walk.rowsOf("city1", [
    "/",
    "/registers/cases",
    "/registers/waiting-households",
    "/registers/units?f.state=let",
    "/sessions",
    "/allocations",
    "/move-in",
    "/publicity/lists",
  ]);
  t.deepEqual(opened.findings.problems, []);
});

test.serial("the main pages of the staff of Liuzhou, with nothing serious found", async (t) => {
  const { opened, tour: walk } = await tour(t, "liuzhou");
  for (const username of ["city1", "operator1"]) t.true((await walk.menuOf(username)) > 10);
  await walk.rowsOf("city1", ["/", "/registers/cases", "/registers/units"]);
  t.deepEqual(opened.findings.problems, []);
});
