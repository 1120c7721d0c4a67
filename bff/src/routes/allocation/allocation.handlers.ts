import {
  addSeal,
  allocationDetail,
  allocations,
  currentTemplateVersion,
  downloadNotice,
  issueNotices,
  myAllocations,
  reissueNotice,
  removeSeal,
  saveTemplate,
  sealNotices,
  sealsOf,
  templateOf,
  verifyNotice,
  voidNotice,
} from "@housing/core/allocation";
import type { allocationApi } from "@housing/core/contract/allocation.api";
import { ALLOCATION_NOTICE_FIELDS, type NoticeTemplate } from "@housing/core/document";
import { moveInOf } from "@housing/core/lease";
import { FileAnswer, type Handlers } from "../../http/handler.ts";
import { leaseHandlers } from "./lease.handlers.ts";
import { presentAllocation, presentHousehold, presentNoticeState, presentRow } from "./present-allocation.ts";

const ok = { ok: true as const };

const presentTemplate = ({ title, reference, salutation, body, rows, closing, footer }: NoticeTemplate) => ({
  ...{ title: [...title], reference, salutation, body: [...body], closing: [...closing], footer },
  rows: rows.map((row): [string, string] | [string, string, string, string] =>
    row.length === 2 ? [row[0], row[1]] : [row[0], row[1], row[2], row[3]],
  ),
});

export const allocationHandlers: Handlers<typeof allocationApi> = {
  ...leaseHandlers,

  myAllocations: ({ read }) =>
    read(async (work) => ({
      allocations: await Promise.all(
        (await myAllocations(work)).map((detail) => presentAllocation(work, detail)),
      ),
    })),

  allocations: ({ query, read }) =>
    read(async (work) => ({ allocations: (await allocations(work, query)).map(presentRow) })),

  allocation: ({ params: { id = "" }, read }) =>
    read(async (work) => {
      const detail = await allocationDetail(work, id);
      const moveIn = work.actor.kind === "staff" && (await moveInOf(work, detail.allocation));
      return {
        ...(await presentAllocation(work, detail)),
        ...(moveIn && { moveIn: presentHousehold(moveIn) }),
      };
    }),

  issueNotices: ({ body, act }) =>
    act(async (work) => ({ noticeIds: (await issueNotices(work, body.allocationIds)).map(({ id }) => id) })),

  sealNotices: ({ body, act }) => act(async (work) => ({ sealed: await sealNotices(work, body.noticeIds) })),

  voidNotice: ({ params: { id = "" }, body, act }) =>
    act(async (work) => {
      await voidNotice(work, { noticeId: id, reason: body.reason });
      return ok;
    }),

  reissueNotice: ({ params: { id = "" }, body, act }) =>
    act(async (work) => ({
      noticeId: (await reissueNotice(work, { noticeId: id, reason: body.reason })).id,
    })),

  noticeFile: async ({ params: { id = "" }, act, services }) => {
    const { name, mediaType, content } = await act((work) => downloadNotice(work, id));
    const bytes = "storeKey" in content ? await services.files.get(content.storeKey) : content;
    return new FileAnswer(bytes, name, mediaType, true);
  },

  verifyNotice: ({ query, read }) =>
    read(async (work) => {
      const { noticeNo, state, maskedName, estate, issuedAt, digest } = await verifyNotice(work, query);
      const shown = {
        noticeNo,
        state: presentNoticeState(state),
        maskedName,
        estate,
        issuedAt: issuedAt.toString(),
      };
      return { ...shown, ...(digest && { digest }) };
    }),

  noticeTemplate: ({ read }) =>
    read(async (work) => {
      const version = await currentTemplateVersion(work);
      const template = presentTemplate(await templateOf(work, version));
      return { version, template, fields: { ...ALLOCATION_NOTICE_FIELDS } };
    }),

  saveNoticeTemplate: ({ body, act }) =>
    act(async (work) => ({ version: (await saveTemplate(work, body)).version })),

  seals: ({ read }) =>
    read(async (work) => ({
      seals: (await sealsOf(work)).map(
        ({ seal: { id, authority, middle, removedAt }, onNotices, removable }) => ({
          ...{ id, authority, removed: Boolean(removedAt), onNotices },
          ...(middle && { middle }),
          abilities: removable ? ["remove" as const] : [],
        }),
      ),
    })),

  addSeal: ({ body, act }) =>
    act(async (work) => {
      await addSeal(work, body);
      return ok;
    }),

  removeSeal: ({ params: { id = "" }, act }) =>
    act(async (work) => {
      await removeSeal(work, { id });
      return ok;
    }),
};
