import { type TestClient, testClient } from "@housing/bff/testing/test-client.ts";
import type { Phone } from "./phone.ts";

/** Whose pages: a named demo applicant, or nobody who has signed in. */
export interface Stop {
  name: string;
  path: string;
  /** The id of what has to be there before it is looked at. */
  shows: string;
}

/** Asks the API as whoever is signed in on this phone. */
export async function callerOn(phone: Phone): Promise<TestClient> {
  const kept = await phone.page.evaluate(() => localStorage.getItem("session"));
  const { data } = JSON.parse(kept ?? '{"data":null}') as { data: { token: string } | null };
  return testClient(phone.url, data?.token);
}

/** Signed in by the city's app, which a page of the demo plays. */
export async function enterFromHost(phone: Phone, citizen: string): Promise<void> {
  await phone.page.goto(`${phone.url}/host-app/enter?citizen=${citizen}`);
  const [offered, entered] = [phone.control("host-offered"), phone.control("host-entered")];
  await offered.or(entered).first().waitFor();
  if (await offered.isVisible()) await phone.tap("host-take");
  await entered.waitFor();
  await phone.tap("host-who");
  await phone.tap("host-me");
  await phone.control("next-step").waitFor();
}

/** What everybody may see. */
export async function publicStops(call: TestClient): Promise<Stop[]> {
  const [{ lists }, { batches }, { estates }] = await Promise.all([
    call("publicLists", { query: {} }),
    call("publicBatches", { query: {} }),
    call("estates", { query: {} }),
  ]);
  const [list, estate] = [lists.find(({ open }) => open) ?? lists[0]!, estates[0]!];
  const [{ lines }, { buildings }] = await Promise.all([
    call("publicList", { params: { id: list.id }, query: {} }),
    call("buildingTable", { params: { id: estate.id } }),
  ]);
  const unit = buildings.flatMap(({ units }) => units)[0]!;
  const about = encodeURIComponent("申请人 王*明");
  return [
    { name: "home", path: "pages/home/index", shows: "home-sign-in" },
    { name: "me", path: "pages/me/index", shows: "me-sign-in" },
    { name: "lost", path: "pages/lost/index", shows: "lost-home" },
    { name: "sign-in", path: "packages/account/sign-in/index", shows: "sign-in" },
    { name: "needs-sign-in", path: "packages/queue/my-number/index", shows: "go-sign-in" },
    { name: "lists", path: "packages/publicity/lists/index", shows: `list-${lists[0]!.id}` },
    { name: "list", path: `packages/publicity/list/index?id=${list.id}`, shows: `object-${lines[0]!.id}` },
    {
      name: "list-none",
      path: `packages/publicity/list/index?id=${list.id}&search=GZ000000`,
      shows: "search-result",
    },
    { name: "batch", path: `packages/publicity/batch/index?id=${batches[0]!.id}`, shows: "content" },
    {
      name: "object",
      path: `packages/publicity/object/index?line=${lines[0]!.id}&title=${encodeURIComponent(list.title)}&about=${about}`,
      shows: "object-submit",
    },
    { name: "objection", path: "packages/publicity/objection/index", shows: "objection-go" },
    { name: "verify-notice", path: "packages/publicity/verify/index", shows: "verify-go" },
    { name: "estates", path: "packages/inventory/estates/index", shows: `estate-${estate.id}` },
    { name: "estate", path: `packages/inventory/estate/index?id=${estate.id}`, shows: "building-table" },
    { name: "unit", path: `packages/inventory/unit/index?id=${unit.id}`, shows: "content" },
  ];
}

export interface Visit {
  /** The phone of a named demo applicant. */
  citizen: string;
  stops(call: TestClient): Promise<Stop[]>;
}

const own = (name: string, path: string, shows: string): Stop => ({ name, path: `packages/${path}`, shows });

async function caseStop(call: TestClient, name: string, shows: string): Promise<Stop> {
  const { cases } = await call("myCases", {});
  return own(name, `casework/case/index?id=${cases[0]!.id}`, shows);
}

/** What named applicants of the demo city see, each at another stage. */
export const visits: readonly Visit[] = [
  {
    citizen: "19900000002",
    stops: async (call) => {
      const { cases } = await call("myCases", {});
      return [
        { name: "home-draft", path: "pages/home/index", shows: "next-step" },
        { name: "me-signed-in", path: "pages/me/index", shows: "sign-out" },
        own("devices", "account/devices/index", "content"),
        own("my-cases", "casework/my-cases/index", "content"),
        own("choose-type", "casework/choose/index", "start-publicRental-apply"),
        own("apply", `casework/apply/index?id=${cases[0]!.id}`, "form-next"),
      ];
    },
  },
  { citizen: "19900000003", stops: async (call) => [await caseStop(call, "case-returned", "case-correct")] },
  {
    citizen: "19900000004",
    stops: async (call) => {
      const { cases } = await call("myCases", {});
      const at = encodeURIComponent(cases[0]!.submittedAt ?? "");
      const receipt = `casework/receipt/index?id=${cases[0]!.id}&digest=0123456789abcdef&at=${at}`;
      return [
        await caseStop(call, "case-in-review", "case-withdraw"),
        own("receipt", receipt, "case-number"),
      ];
    },
  },
  { citizen: "19900000005", stops: async (call) => [await caseStop(call, "case-publicised", "case-list")] },
  { citizen: "unverified", stops: async () => [own("verify", "account/verify/index", "verify")] },
  {
    citizen: "19900000009",
    stops: async (call) => {
      const { standing } = await call("myQueue", {});
      const subject = standing!.id;
      const apply = (type: string) => `casework/apply/index?type=${type}&subject=${subject}`;
      return [
        own("choose-barred", "casework/choose/index", "barred"),
        own("queue-in-line", "queue/my-number/index", "queue-leave"),
        own("change-lane", apply("queue.changeLane"), "form-next"),
        own("convert", apply("queue.convertToSubsidy"), "form-next"),
        own("selection-none", "selection/my-turn/index", "selection-queue"),
        own("home-none", "notice/my-home/index", "content"),
      ];
    },
  },
  {
    citizen: "19900000010",
    stops: async (call) => {
      const { offers } = await call("mySelection", {});
      const { id: offer, sessionId: session } = offers[0]!;
      const { estates } = await call("sessionTable", { params: { id: session } });
      const units = estates.flatMap(({ buildings }) => buildings.flatMap((one) => one.units));
      const free = units.find(({ status }) => status === "free")!;
      return [
        own("my-turn", "selection/my-turn/index", "selection-choose"),
        own("choose-unit", `selection/choose/index?session=${session}&offer=${offer}`, "session-table"),
        own(
          "unit-to-choose",
          `selection/unit/index?id=${free.id}&session=${session}&offer=${offer}`,
          "unit-choose",
        ),
      ];
    },
  },
  {
    citizen: "19900000011",
    stops: async () => [
      own("missed", "selection/my-turn/index", "missed"),
      own("queue-missed", "queue/my-number/index", "queue-rejoin"),
    ],
  },
  { citizen: "19900000012", stops: async () => [own("admitted", "selection/my-turn/index", "admitted")] },
  {
    citizen: "19900000013",
    stops: async (call) => {
      const { allocations } = await call("myAllocations", {});
      return [
        own("selected", `selection/result/index?id=${allocations[0]!.id}`, "selected"),
        own("home-publicised", "notice/my-home/index", "home-publicised"),
      ];
    },
  },
  { citizen: "19900000014", stops: async () => [own("notice", "notice/my-home/index", "notice-download")] },
];
