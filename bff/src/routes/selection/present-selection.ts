import type { InputOf } from "@housing/core/contract/route";
import type {
  OfferView,
  SessionSummary,
  SessionView as SessionViewSchema,
} from "@housing/core/contract/selection.api";
import type { Work } from "@housing/core/kernel";
import { laneText } from "@housing/core/queue";
import type {
  OfferExtension,
  OfferStanding,
  OfferState,
  SelectionSession,
  SessionView,
  WatchedOffer,
} from "@housing/core/selection";
import { staffNames } from "../staff-names.ts";

const offerStates = {
  admitted: { label: "已入选房家庭库，等候轮到", tone: "active" },
  open: { label: "正在选房", tone: "warning" },
  chosen: { label: "已选定房屋", tone: "good" },
  missed: { label: "未按时选房", tone: "bad" },
  released: { label: "场次结束，继续排队", tone: "neutral" },
} as const satisfies Record<OfferState, object>;

const sessionStates = {
  draft: { label: "待开始", tone: "neutral" },
  open: { label: "进行中", tone: "active" },
  closed: { label: "已结束", tone: "neutral" },
} as const satisfies Record<SelectionSession["state"], object>;

export function presentOffer(offer: OfferStanding): InputOf<typeof OfferView> {
  const { sessionId, sessionNo, sessionState, entryId, bedrooms, queueNumber, ahead } = offer;
  const { openedAt, closesAt, endedAt, continueBy } = offer;
  return {
    ...{ id: offer.offerId, sessionId, sessionNo, sessionState, entryId, bedrooms, queueNumber, ahead },
    sessionTitle: offer.title,
    laneText: laneText(offer.tier, offer.bedrooms),
    state: { code: offer.state, ...offerStates[offer.state] },
    ...{ freeUnits: offer.freeUnits, totalUnits: offer.totalUnits, abilities: offer.abilities },
    ...(openedAt && { openedAt: openedAt.toString() }),
    ...(closesAt && { closesAt: closesAt.toString() }),
    ...(endedAt && { endedAt: endedAt.toString() }),
    ...(continueBy && { continueBy: continueBy.toString() }),
  };
}

/** The same for staff, with the household and the flat it chose. */
function presentWatched({ caseNo, maskedName, home, ...offer }: WatchedOffer): InputOf<typeof OfferView> {
  return { ...presentOffer(offer), caseNo, maskedName, ...(home !== null && { home }) };
}

export function presentSession(session: SelectionSession): InputOf<typeof SessionSummary> {
  const { id, sessionNo, title, areaCode, bedrooms, openedAt, closedAt, closeReason } = session;
  return {
    ...{ id, sessionNo, title, areaCode, bedrooms },
    state: { code: session.state, ...sessionStates[session.state] },
    createdAt: session.createdAt.toString(),
    ...(openedAt && { openedAt: openedAt.toString() }),
    ...(closedAt && { closedAt: closedAt.toString() }),
    ...(closeReason && { closeReason }),
  };
}

const presentExtension = (
  { id, offerId, cause, lostMinutes, evidence, fileId, ...extension }: OfferExtension,
  nameOf: (id: string) => string,
  files: ReadonlySet<string>,
) => ({
  ...{ id, offerId, cause, lostMinutes, evidence },
  ...(fileId && files.has(fileId) && { fileId }),
  approvedBy: nameOf(extension.approvedBy),
  previousClosesAt: extension.previousClosesAt.toString(),
  closesAt: extension.closesAt.toString(),
  at: extension.at.toString(),
});

export async function presentView(work: Work, view: SessionView): Promise<InputOf<typeof SessionViewSchema>> {
  const nameOf = await staffNames(
    work,
    view.extensions.map(({ approvedBy }) => approvedBy),
  );
  return {
    session: presentSession(view.session),
    ...{ free: view.free, taken: view.taken, admits: view.admits, abilities: view.abilities },
    offers: view.offers.map(presentWatched),
    extensions: view.extensions.map((extension) => presentExtension(extension, nameOf, view.files)),
    serverNow: work.clock.now().toString(),
  };
}
