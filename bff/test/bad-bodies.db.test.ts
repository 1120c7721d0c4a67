import { roles } from "@housing/core/kernel";
import test from "ava";
import {
  allRoutes,
  mayComeEmpty,
  type NamedRoute,
  type Path,
  type Spot,
  sampleOf,
  spotsOf,
  withAt,
} from "../testing/contract-walk.ts";
import { type RawCall, rawCall } from "../testing/raw-call.ts";
import type { TestServer } from "../testing/test-server.ts";
import {
  isText,
  kindAt,
  nameOf,
  sampleCall,
  survived,
  takesAnything,
  told,
  walkedServer,
} from "../testing/walk.ts";

const started = walkedServer();
const withBody = allRoutes.filter(({ body }) => body !== undefined);

/** Every call that takes a body, with each place of it that the choice takes. */
const places = (choose: (spot: Spot) => boolean): { route: NamedRoute; spot: Spot }[] =>
  withBody.flatMap((route) => spotsOf(route.body).flatMap((spot) => (choose(spot) ? [{ route, spot }] : [])));

interface Insertion {
  route: NamedRoute;
  path: Path;
  value: unknown;
}

/** Sends the sample with something else at one place; wants an issue, which names the place unless it is the body. */
async function refusedAt(server: TestServer, { route, path, value }: Insertion): Promise<string[]> {
  const body = JSON.stringify(withAt(sampleOf(route.body), path, value));
  const answer = await rawCall(server.url, { ...sampleCall(route), body });
  const what = `${nameOf(path)} = ${JSON.stringify(value)?.slice(0, 30)}`;
  const faults = told(route.name, what, answer, 422);
  const named = answer.reply.issues?.some((issue) => issue.path.startsWith(nameOf(path))) ?? false;
  return faults.length > 0 || named
    ? faults
    : [`${route.name}, ${what}: not named in ${answer.text.slice(0, 200)}`];
}

test("N4 a field that is not declared is named and refused, on every call and at every depth", async (t) => {
  const server = started();
  const faults: string[] = [];
  const objects = places((spot) => kindAt(spot) === "object");
  for (const { route, spot } of objects)
    faults.push(...(await refusedAt(server, { route, path: [...spot.path, "price"], value: 1 })));
  t.deepEqual(faults, []);
  t.true(objects.length >= withBody.length);
});

test("N4 a text of 200 KB is refused at its field and a megabyte as a whole, in every text field", async (t) => {
  const server = started();
  const faults: string[] = [];
  const fields = places(isText);
  for (const { route, spot } of fields)
    faults.push(...(await refusedAt(server, { route, path: spot.path, value: "长".repeat(66_000) })));
  for (const route of withBody) {
    const path = spotsOf(route.body).find(isText)?.path ?? [];
    const body = JSON.stringify(withAt(sampleOf(route.body), path, "x".repeat(2 ** 20)));
    faults.push(
      ...told(route.name, "a megabyte", await rawCall(server.url, { ...sampleCall(route), body }), 413),
    );
  }
  t.deepEqual(faults, []);
  t.true(fields.length > 60);
});

const kindOf = (value: unknown): string => {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
};
const misfits: readonly unknown[] = [null, [], {}, ["x"], { x: 1 }, -1.5, true, "🏠", 1e300];
const judged = ["string", "number", "boolean", "array", "object"];

test("N4 a value of another kind is named and refused, at every place of every body", async (t) => {
  const server = started();
  const faults: string[] = [];
  for (const { route, spot } of places((one) => judged.includes(kindAt(one)) && !takesAnything(one))) {
    for (const value of misfits.filter(
      (misfit) => kindOf(misfit) !== kindAt(spot) && !(misfit === null && spot.nullable),
    ))
      faults.push(...(await refusedAt(server, { route, path: spot.path, value })));
  }
  t.deepEqual(faults, []);
});

const unreadable = ["a\u0000b", "\ud800"];

test("N4 NUL and half letters are named and refused, in every text of every body", async (t) => {
  const server = started();
  const faults: string[] = [];
  for (const { route, spot } of places((one) => isText(one) || takesAnything(one)))
    for (const value of unreadable)
      faults.push(...(await refusedAt(server, { route, path: spot.path, value })));
  t.deepEqual(faults, []);
});

const strangeTexts = ["🏠👨‍👩‍👧", "\u202e倒", "<script>alert(1)</script>", "' or ''='", "=cmd|'/c calc'!A0"];

test("N4 emoji, markup and formulas break nothing, in every text of every body", async (t) => {
  const server = started();
  const [office, applicant] = [await server.staff(roles), await server.applicant()];
  const faults: string[] = [];
  for (const { route, spot } of places((one) => isText(one) || takesAnything(one))) {
    const { token } = route.path.startsWith("/cases") ? applicant : office;
    for (const text of strangeTexts) {
      const body = withAt(sampleOf(route.body), spot.path, text);
      const answer = await rawCall(server.url, { ...sampleCall(route), body, token });
      faults.push(...survived(route.name, `${nameOf(spot.path)} = ${JSON.stringify(text)}`, answer));
    }
  }
  t.deepEqual(faults, []);
});

const nothing = "nothing";
const deep = `${"[".repeat(60_000)}${"]".repeat(60_000)}`;
const form = { body: "a=1", headers: { "content-type": "application/x-www-form-urlencoded" } };
const wrongWholes: readonly (readonly [what: string, sent: Partial<RawCall>, status: number])[] = [
  ...['{"a":', "NaN", "{'a':1}", '{"a":1}x'].map((body) => [body, { body }, 400] as const),
  ...["null", "[]", '"text"', "1", "true"].map((body) => [body, { body }, 422] as const),
  [nothing, { body: undefined }, 422],
  ["a form", form, 415],
  ["sixty thousand brackets", { body: deep }, 422],
];

test("N4 what is no JSON, no object, another media type or nothing is refused, on every call with a body", async (t) => {
  const server = started();
  const faults: string[] = [];
  for (const route of withBody) {
    for (const [what, sent, status] of wrongWholes) {
      if (what === nothing && mayComeEmpty(route)) continue;
      const answer = await rawCall(server.url, { ...sampleCall(route), ...sent });
      faults.push(...told(route.name, what, answer, status));
    }
  }
  t.deepEqual(faults, []);
});
