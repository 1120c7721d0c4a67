import { Readable } from "node:stream";
import type { registerApi } from "@housing/core/contract/register.api";
import {
  type Export,
  exportRegister,
  listRegister,
  registerSpec,
  registersFor,
  xlsxMediaType,
} from "@housing/core/register";
import { FileAnswer, type Handlers } from "../../http/handler.ts";
import { exportQuery, listQuery } from "./list-query.ts";

/** A sheet that is written while it is sent: a slow reader slows the writer, nothing piles up. */
export const sheetAnswer = ({ fileName, bytes }: Export): FileAnswer =>
  new FileAnswer(Readable.from(bytes, { objectMode: false }), fileName, xlsxMediaType);

export const registerHandlers: Handlers<typeof registerApi> = {
  registers: ({ read }) => read(async (work) => registersFor(work)),
  registerSpec: ({ params, read }) => read(async (work) => registerSpec(work, params.code ?? "")),
  registerRows: ({ params, query, read }) =>
    read((work) => listRegister(work, params.code ?? "", listQuery(query))),
  registerExport: async ({ params, query, system, actor }) =>
    sheetAnswer(await exportRegister(system, actor, params.code ?? "", exportQuery(query))),
};
