import test from "ava";
import { type Mine, nextStep } from "./next-step.ts";

const none: Mine = { cases: [], offers: [], allocations: [] };
const at = "2026-06-01T01:00:00Z";

const kase = (code: string): Mine["cases"][number] => ({
  ...{ id: `case-${code}`, number: "GZ1", businessType: "publicRental.apply", title: "公租房申请" },
  ...{ applicant: "李*", updatedAt: at },
  state: { code, label: code, tone: "neutral" },
});

test("G3.18: who is barred hears why, on what ground and whom to ask, and is not invited to apply", (t) => {
  const text = "李*自2026年6月1日起限制申请公租房实物配租。";
  const barred = { text, clause: "操作规则 二（六）", contact: "有疑问的，请拨打12345。", waits: false };
  for (const cases of [[], [kase("draft")], [kase("rejected")]]) {
    const step = nextStep({ ...none, cases, barred });
    t.like(step, { id: "barred", note: text, page: "casework/choose" });
    t.deepEqual(step.more, ["依据：操作规则 二（六）", "有疑问的，请拨打12345。"]);
  }
  const under = nextStep({ ...none, cases: [kase("inReview")], barred });
  t.is(under.id, "follow", "the own application bars another one, but is what there is to follow");
  t.is(nextStep({ ...none, cases: [kase("approved")], barred }).id, "decided");
});

test("LB1.3.1: who has been approved where no queue follows is told what comes next", (t) => {
  const cases = [{ ...kase("approved"), afterwards: "接下来分批摇号。" }];
  t.like(nextStep({ ...none, cases }), { id: "decided", note: "接下来分批摇号。" });
});

const offer = (code: "open" | "admitted" | "missed"): Mine["offers"][number] => ({
  ...{ id: "o", sessionId: "s", sessionNo: "1", sessionTitle: "场次", sessionState: "open", entryId: "e" },
  ...{ laneText: "公共租赁住房组 · 二居室", bedrooms: 2, queueNumber: 7, closesAt: at, ahead: 0 },
  ...{ freeUnits: 3, totalUnits: 4, abilities: [] },
  state: { code, label: code, tone: "neutral" },
});

test("G2.1: somebody new is led to the application, a draft is gone on with", (t) => {
  t.is(nextStep(none).page, "casework/choose");
  t.like(nextStep({ ...none, cases: [kase("draft")] }), {
    page: "casework/apply",
    given: { id: "case-draft" },
  });
});

test("G2.1: who has been decided upon is told so, not invited to apply as if nothing had been", (t) => {
  const cases = [kase("approved")];
  t.like(nextStep({ ...none, cases }), {
    id: "decided",
    title: "公租房申请：approved",
    page: "casework/case",
  });
  t.is(nextStep({ ...none, cases: [kase("rejected"), kase("withdrawn")] }).id, "decided");
  t.is(nextStep({ ...none, cases: [kase("draft"), kase("rejected")] }).id, "draft");
  t.is(nextStep({ ...none, cases: [kase("withdrawn"), kase("rejected")] }).id, "apply");
});

test("G2.2: an open turn comes before everything else and says until when", (t) => {
  const mine = { ...none, cases: [kase("returned")], offers: [offer("open")] };
  t.like(nextStep(mine), { id: "choose", closesAt: at });
  t.is(nextStep({ ...mine, offers: [offer("admitted")] }).id, "correct");
  t.is(nextStep({ ...none, cases: [kase("inReview")], offers: [offer("admitted")] }).id, "waiting-turn");
});

const qualified: Mine["allocations"][number] = {
  ...{
    id: "a",
    entryId: "e",
    caseNo: "GZ1",
    maskedName: "李*",
    laneText: "公共租赁住房组 · 二居室",
    queueNumber: 7,
  },
  home: {
    ...{ unitId: "u", estate: "名苑", address: "一路1号", building: "1栋", doorNo: "101", bedrooms: 2 },
    ...{ areaCentiares: 5980, rentFen: 35880 },
  },
  state: { code: "qualified", label: "选房合格", tone: "warning" },
  ...{ chosenAt: at, notices: [], serverNow: at, abilities: [] },
  ...{ signingPaused: false, place: "服务窗口" },
};

test("G1.5 二（五）: who may sign is told until when; while a doubt is decided, that no time runs", (t) => {
  t.regex(
    nextStep({ ...none, allocations: [{ ...qualified, signBy: at, signingPaused: false }] }).note,
    /^请在.+前办理。$/,
  );
  t.like(nextStep({ ...none, allocations: [{ ...qualified, signingPaused: true }] }), {
    id: "sign-paused",
    note: "这段时间不计入签约期限。",
  });
});
