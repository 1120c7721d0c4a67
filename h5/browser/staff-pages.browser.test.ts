import test, { type ExecutionContext } from "ava";
import { type City, openCity } from "./testing/city.ts";
import { Tour } from "./testing/staff-tour.ts";

/** Every page of the staff site at 1440 and 1180: no error, no failed call, nothing that axe-core calls serious. */
const tours: Record<string, { city: City; tour: Tour }> = {};

async function begin(name: string): Promise<void> {
  const city = await openCity(name, { seeded: true, folder: `${name}-pages` });
  tours[name] = { city, tour: new Tour(city) };
}

test.before(async () => {
  await begin("ganzhou");
  await begin("liuzhou");
});
test.after.always(() => Promise.all(Object.values(tours).map(({ city }) => city.close())));

const fine = (t: ExecutionContext, name: string) => {
  t.deepEqual(tours[name]!.city.findings.problems.splice(0), []);
};

/** The first sees a page in both widths, those after it only open it. */
const menus = {
  ganzhou: ["city1", "district1", "operator1", "admin", "window1", "street1", "auditor1", "finance1"],
  liuzhou: ["city1", "operator1"],
};

for (const [name, usernames] of Object.entries(menus))
  for (const username of [...usernames, "enterprise1"])
    test.serial(`every page in the menu of ${username} in ${name}`, async (t) => {
      t.timeout(300_000);
      t.true((await tours[name]!.tour.menuOf(username)) > 1);
      fine(t, name);
    });

const lists = ["/", "/registers/cases", "/registers/units?f.state=let"];
const more = ["/registers/waiting-households", "/sessions", "/allocations", "/move-in", "/publicity/lists"];

for (const [name, paths] of Object.entries({ ganzhou: [...lists, ...more], liuzhou: lists }))
  test.serial(`what the lists of ${name} lead to`, async (t) => {
    t.timeout(300_000);
    await tours[name]!.tour.rowsOf("city1", paths);
    fine(t, name);
  });
