import type { objectionFollowApi } from "@housing/core/contract/objection-follow.api";
import type { InputOf } from "@housing/core/contract/route";
import { StoredFile } from "@housing/core/document";
import { roleNames, signedInApplicant } from "@housing/core/identity";
import { found, type Work } from "@housing/core/kernel";
import { Objection, PublicityItem, PublicityList, publicityKinds } from "@housing/core/publicity";
import type { Handlers } from "../../http/handler.ts";

type Followed = InputOf<(typeof objectionFollowApi)["followObjection"]["reply"]>;

const states = {
  open: { label: "正在核查", tone: "active" },
  upheld: { label: "异议成立", tone: "good" },
  rejected: { label: "异议不成立", tone: "neutral" },
} as const;

async function present(work: Work, objection: Objection): Promise<Followed> {
  const item = await work.em.findOneOrFail(PublicityItem, { id: objection.itemId });
  const list = await work.em.findOneOrFail(PublicityList, { id: item.listId });
  const kind = work.registry.get(publicityKinds, list.kind);
  const { objectionNo: number, state, raisedAt, decidedAt, reason } = objection;
  return {
    number,
    listId: list.id,
    listTitle: list.title,
    line: item.line,
    columns: kind.columns,
    state: { code: state, ...states[state] },
    office: roleNames[kind.decidedBy.role],
    raisedAt: raisedAt.toString(),
    ...(decidedAt && { decidedAt: decidedAt.toString() }),
    ...(reason && { reason }),
  };
}

/** Newest first, with the words and files that the objector has handed in. */
async function mine(work: Work) {
  const { accountId } = signedInApplicant(work.actor);
  const newest = { orderBy: { raisedAt: "desc", id: "desc" }, limit: 100 } as const;
  const objections = [];
  for (const objection of await work.em.find(Objection, { accountId }, newest)) {
    const files = await work.em.find(StoredFile, { id: { $in: objection.fileIds } });
    objections.push({
      ...(await present(work, objection)),
      text: objection.text,
      files: files.map(({ id, name }) => ({ id, name })),
    });
  }
  return { objections };
}

export const objectionFollowHandlers: Handlers<typeof objectionFollowApi> = {
  followObjection: ({ read, params }) =>
    read(async (work) => {
      const objectionNo = (params.number ?? "").trim().toUpperCase();
      return present(work, found(await work.em.findOne(Objection, { objectionNo })));
    }),
  myObjections: ({ read }) => read(mine),
};
