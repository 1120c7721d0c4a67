import type { FormValues } from "@housing/core/contract/form";
import type { RealCity } from "./real-city.ts";

export interface Person {
  name: string;
  idNumber: string;
  phone: string;
}

/** A fictional person with a valid identity number; the region code of it does not exist. */
export function person(n: number): Person {
  const first17 = `360799${1960 + n}0${n}15${String(n).padStart(3, "0")}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(first17[at]), 0);
  const names = ["王桂兰", "李建国", "张秀英", "刘晓明"];
  return {
    name: names[n % names.length] ?? "",
    idNumber: first17 + "10X98765432"[sum % 11],
    phone: `1990000000${n}`,
  };
}

/** 1 by 1 pixel, a real PNG. */
export const photo = new Uint8Array(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
);

const street = "360702001";

function form(one: Person, tier: string): FormValues {
  return {
    applicant: { ...one, marriage: "married", street, address: "文明大道1号" },
    members: [],
    need: { tier, bedrooms: "2" },
    priority: {},
    income: { monthlyIncome: 320_000, assets: 1_000_000, hasVehicle: false },
    housing: { kind: "rented", monthlyRent: 80_000 },
    consent: { agreed: true },
  };
}

/** Hands in a complete application over the API. */
export async function applies(city: RealCity, one: Person, tier: string): Promise<string> {
  const { token } = await city.session(one.phone);
  const call = city.caller(token);
  const { id } = await call("startCase", { body: { businessType: "publicRental.apply" } });
  await call("saveDraft", { params: { id }, body: { form: form(one, tier) } });
  const { materials } = await call("caseView", { params: { id } });
  const fileId = await upload(city, token);
  for (const { key } of materials.filter(({ required }) => required))
    await call("addCaseMaterial", { params: { id }, body: { code: key, fileId } });
  await call("submitCase", { params: { id }, body: {} });
  return id;
}

async function upload(city: RealCity, token: string): Promise<string> {
  const body = new FormData();
  body.set("file", new Blob([new Uint8Array(photo)]), "证件.png");
  const headers = { authorization: `Bearer ${token}` };
  const reply = await fetch(`${city.url}/api/files`, { method: "POST", body, headers });
  return ((await reply.json()) as { id: string }).id;
}

/** Two reviews and two lists; both families stand in line at the end. */
export async function standInLine(city: RealCity, caseIds: string[]): Promise<void> {
  await passes(city, "street1", caseIds, "firstList");
  await city.walkTo("2026-06-07T09:00");
  await passes(city, "district1", caseIds, "secondList");
  await city.walkTo("2026-06-17T09:00");
}

/** One office approves, and its list is published. */
export async function passes(
  city: RealCity,
  office: string,
  caseIds: string[],
  stepKey: string,
): Promise<void> {
  const staff = await city.staff(office);
  for (const id of caseIds) await staff("decideCase", { params: { id }, body: { decision: "approve" } });
  await staff("publishCases", { body: { stepKey, caseIds } });
}

/** Lists the flats of the one estate and calls the first household. */
export async function openSelection(city: RealCity): Promise<void> {
  const [operator, district, cityOffice] = await Promise.all(
    ["operator1", "district1", "city1"].map((name) => city.staff(name)),
  );
  if (!operator || !district || !cityOffice) throw new Error("nobody signed in");
  const unitIds = await flats(city);
  const request = { districtCode: "360702", reason: "新建房源上架" };
  const values = { request, units: unitIds.map((unitId) => ({ unitId })) };
  const { id } = await operator("startCase", { body: { businessType: "inventory.listUnits", form: values } });
  await operator("submitCase", { params: { id }, body: {} });
  await district("decideCase", { params: { id }, body: { decision: "approve" } });
  const session = await cityOffice("createSession", {
    body: { areaCode: "GZ-CENTRE", bedrooms: 2, unitIds },
  });
  await cityOffice("startSession", { params: { id: session.id } });
  await city.walkTo("2026-06-17T09:30");
}

async function flats(city: RealCity): Promise<string[]> {
  const visitor = city.caller();
  const { estates } = await visitor("estates", { query: {} });
  const tables = await Promise.all(estates.map(({ id }) => visitor("buildingTable", { params: { id } })));
  return tables.flatMap(({ buildings }) => buildings.flatMap(({ units }) => units.map(({ id }) => id)));
}
