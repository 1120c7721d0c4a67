/** `npm run audit:verify`: checks the whole audit log of the deployment and names the first row that was changed. */
import { fileURLToPath } from "node:url";
import { verifyLog } from "@housing/core/audit";
import { machineClock } from "@housing/core/kernel";
import { openStore } from "../src/database.ts";
import { AUDIT_KEY } from "../src/jobs/seal-audit.ts";
import { openKeys, openKms } from "../src/keys.ts";
import { readSettings } from "../src/settings.ts";

const settings = readSettings(process.env, fileURLToPath(new URL("../../", import.meta.url)));
const orm = await openStore(settings);
const kms = openKms(settings);
await openKeys(settings, kms, { em: orm.em, clock: machineClock });
const verifyHead = (head: string, signature: string): Promise<boolean> =>
  kms.verify(AUDIT_KEY, Buffer.from(head), signature);
const { blocks, sealed, unsealed, fault } = await verifyLog(orm.em, verifyHead);
await orm.close(true);
console.log(`${blocks} blocks, ${sealed} sealed entries, ${unsealed} not yet sealed`);
console.log(fault ? `FAULT: ${fault}` : "The audit log is whole.");
process.exitCode = fault ? 1 : 0;
