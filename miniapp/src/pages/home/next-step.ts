import type { Reply } from "@housing/core/contract/client";
import type { Barred } from "../../ui/BarredNotice";
import { dayText, untilText } from "../../ui/time-text.ts";

/** What the server knows about one person; what could not be fetched is left out. */
export interface Mine {
  cases: Reply<"myCases">["cases"];
  standing?: Reply<"myQueue">["standing"];
  offers: Reply<"mySelection">["offers"];
  allocations: Reply<"myAllocations">["allocations"];
  /** Why the person cannot begin an application now. */
  barred?: Barred;
}

export interface NextStep {
  id: string;
  title: string;
  note: string;
  /** Below the note: what it rests on, where to ask. */
  more?: readonly string[];
  button: string;
  page: string;
  given?: Record<string, string>;
  /** Runs out then. */
  closesAt?: string;
}

type Finder = (mine: Mine) => NextStep | undefined;

/** The one thing that matters most now: what runs out first, then what waits for the person, then what to look at. */
export function nextStep(mine: Mine): NextStep {
  for (const find of finders) {
    const found = find(mine);
    if (found) return found;
  }
  return {
    id: "apply",
    title: "申请公租房",
    note: "在这里填写，拍照上传材料，不用跑窗口。",
    button: "我要申请",
    page: "casework/choose",
  };
}

const choosing: Finder = ({ offers }) => {
  const open = offers.find(({ state }) => state.code === "open");
  return (
    open && {
      id: "choose",
      title: "轮到您选房了",
      note: `${open.laneText} ${open.queueNumber} 号，还有 ${open.freeUnits} 套房可以选。`,
      button: "去选房",
      page: "selection/my-turn",
      ...(open.closesAt && { closesAt: open.closesAt }),
    }
  );
};

const returned: Finder = ({ cases }) => {
  const kase = cases.find(({ state }) => state.code === "returned");
  return (
    kase && {
      id: "correct",
      title: "有一份申请要您修改",
      note: `${kase.title}，受理号 ${kase.number}。改好后重新提交。`,
      button: "去看看怎么改",
      page: "casework/case",
      given: { id: kase.id },
    }
  );
};

const continuing: Finder = ({ standing }) =>
  standing?.abilities.includes("rejoin")
    ? {
        id: "continue",
        title: "这次没有选房，还要继续排队吗？",
        note: "过了时间没有申请，这个号就作废。",
        button: "去申请继续轮候",
        page: "queue/my-number",
        ...(standing.continueBy && { closesAt: standing.continueBy }),
      }
    : undefined;

const fetching: Finder = ({ allocations }) => {
  const notice = allocations
    .filter(({ abilities }) => abilities.includes("downloadNotice"))
    .flatMap(({ notices }) => notices.slice(0, 1))
    .find(({ downloadedAt }) => !downloadedAt);
  return (
    notice && {
      id: "download",
      title: "配租通知单好了",
      note: `请在${untilText(notice.downloadBy)}前下载。`,
      button: "下载通知单",
      page: "notice/my-home",
    }
  );
};

const signing: Finder = ({ allocations }) => {
  const home = allocations.find(({ state }) => state.code === "qualified");
  if (!home) return undefined;
  const page = "notice/my-home";
  if (home.signingPaused) {
    const note = "这段时间不计入签约期限。";
    return { id: "sign-paused", title: "入住材料正在核实", button: "看我的配租", page, note };
  }
  const note = home.signBy ? `请在${untilText(home.signBy)}前办理。` : "";
  return { id: "sign", title: "去办理签约入住", button: "看怎么办", page, note };
};

const admitted: Finder = ({ offers }) => {
  const soon = offers.find(({ state }) => state.code === "admitted");
  return (
    soon && {
      id: "waiting-turn",
      title: "快轮到您选房了",
      note: soon.ahead === 0 ? "您是下一户，请保持手机畅通。" : `前面还有 ${soon.ahead} 户，请保持手机畅通。`,
      button: "先看看房源",
      page: "selection/my-turn",
    }
  );
};

const result: Finder = ({ allocations }) =>
  allocations.some(({ state }) => state.code === "publicised" || state.code === "chosen")
    ? {
        id: "result",
        title: "选房结果正在公示",
        note: "没有异议就发配租通知单。",
        button: "看我的配租",
        page: "notice/my-home",
      }
    : undefined;

const waiting: Finder = ({ standing }) =>
  standing && standing.state.code !== "ended" && standing.number !== undefined
    ? {
        id: "queue",
        title: `轮候顺序号 ${standing.number} 号`,
        note: standing.next.text,
        button: "看我的轮候",
        page: "queue/my-number",
      }
    : undefined;

const drafting: Finder = ({ cases }) => {
  const draft = cases.find(({ state }) => state.code === "draft");
  return (
    draft && {
      id: "draft",
      title: "有一份申请还没有填完",
      note: `${draft.title}，已经填的都保存着。`,
      button: "接着填写",
      page: "casework/apply",
      given: { id: draft.id },
    }
  );
};

const under: readonly string[] = ["inReview", "toPublish", "inPublicity"];

const following: Finder = ({ cases }) => {
  const kase = cases.find(({ state }) => under.includes(state.code));
  return (
    kase && {
      id: "follow",
      title: `${kase.title}：${kase.state.label}`,
      note: `受理号 ${kase.number}${kase.step ? `，现在到“${kase.step}”` : ""}。`,
      button: "查看进度",
      page: "casework/case",
      given: { id: kase.id },
    }
  );
};

const qualified: Finder = ({ standing }) =>
  standing && standing.state.code !== "ended"
    ? {
        id: "queue",
        title: standing.batchDay ? `${dayText(standing.batchDay)}批次` : "等待生成轮候顺序号",
        note: standing.next.text,
        button: "看我的轮候",
        page: "queue/my-number",
      }
    : undefined;

/** What has become of the last application, and what follows, where no place in the queue tells. */
const decided =
  (state: "approved" | "rejected"): Finder =>
  ({ cases, standing }) => {
    const last = cases.find((kase) => kase.state.code !== "draft");
    if (standing || last?.state.code !== state) return undefined;
    return {
      id: "decided",
      title: `${last.title}：${last.state.label}`,
      note: last.afterwards ?? `受理号 ${last.number}。`,
      button: "看办理结果",
      page: "casework/case",
      given: { id: last.id },
    };
  };

/** Nobody is invited to what the next page refuses. */
const barred: Finder = ({ barred: bar, standing }) => {
  if (!bar) return undefined;
  const { text, clause, contact } = bar;
  const lookAt = standing
    ? { button: "看轮候是怎么结束的", page: "queue/my-number" }
    : { button: "看申请要什么条件", page: "casework/choose" };
  return {
    id: "barred",
    title: "您现在不能申请公租房",
    note: text,
    more: [...(clause ? [`依据：${clause}`] : []), contact],
    ...lookAt,
  };
};

const finders: readonly Finder[] = [
  choosing,
  returned,
  continuing,
  fetching,
  signing,
  admitted,
  result,
  waiting,
  following,
  qualified,
  decided("approved"),
  barred,
  drafting,
  decided("rejected"),
];
