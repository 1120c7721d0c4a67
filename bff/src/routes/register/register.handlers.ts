import { Readable } from "node:stream";
import { chainState, verifyLog } from "@housing/core/audit";
import type { registerApi } from "@housing/core/contract/register.api";
import { tryOverdueNow } from "@housing/core/deadline";
import { hasRole, permit, type Work } from "@housing/core/kernel";
import {
  type Export,
  exportRegister,
  listRegister,
  registerSpec,
  registersFor,
  xlsxMediaType,
} from "@housing/core/register";
import { FileAnswer, type Handlers } from "../../http/handler.ts";
import { AUDIT_KEY } from "../../jobs/seal-audit.ts";
import { exportQuery, listQuery } from "./list-query.ts";

/** A sheet that is written while it is sent: a slow reader slows the writer, nothing piles up. */
export const sheetAnswer = ({ fileName, bytes }: Export): FileAnswer =>
  new FileAnswer(Readable.from(bytes, { objectMode: false }), fileName, xlsxMediaType);

/** Some thousands of entries: a person waits a second or two for it. `npm run audit:verify` takes the whole log. */
const verifiedBlocks = 20;

const mayVerify = ({ actor }: Work): boolean => hasRole(actor, "auditor", "admin");

export const registerHandlers: Handlers<typeof registerApi> = {
  registers: ({ read }) => read(async (work) => registersFor(work)),
  registerSpec: ({ params, read }) => read(async (work) => registerSpec(work, params.code ?? "")),
  registerRows: ({ params, query, read }) =>
    read((work) => listRegister(work, params.code ?? "", listQuery(query))),
  registerExport: async ({ params, query, system, actor }) =>
    sheetAnswer(await exportRegister(system, actor, params.code ?? "", exportQuery(query))),
  tryOverdueNow: ({ act }) => act(async (work) => ({ count: await tryOverdueNow(work) })),
  auditChain: ({ read }) =>
    read(async (work) => {
      const { sealedAt, ...state } = await chainState(work);
      const abilities = mayVerify(work) ? ["verify"] : [];
      return { ...state, sealedAt: sealedAt?.toString() ?? null, abilities };
    }),
  auditVerification: ({ read, services: { kms } }) =>
    read(async (work) => {
      permit(mayVerify(work));
      const verifyHead = (head: string, signature: string) =>
        kms.verify(AUDIT_KEY, Buffer.from(head), signature);
      return verifyLog(work.em, verifyHead, verifiedBlocks);
    }),
};
