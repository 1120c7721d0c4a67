/** `npm run admin:create -- <user name> <name>`: the first administrator of a system that has none. */
import { randomInt } from "node:crypto";
import { fileURLToPath } from "node:url";
import { cities } from "@housing/core/city";
import { createFirstAdmin } from "@housing/core/identity";
import { inTransaction, machineClock, Refusal, steadyTimer, systemActor } from "@housing/core/kernel";
import { buildSystem } from "@housing/core/system";
import { openStore } from "../src/database.ts";
import { openKeys, openKms } from "../src/keys.ts";
import { readSettings } from "../src/settings.ts";

const [username, name] = process.argv.slice(2);
const settings = readSettings(process.env, fileURLToPath(new URL("../../", import.meta.url)));
const city = cities[settings.city];
if (!username || !name || !city) {
  console.error("usage: npm run admin:create -- <user name> <name>");
  process.exit(1);
}
const orm = await openStore(settings);
await openKeys(settings, openKms(settings), { em: orm.em, clock: machineClock });
const system = buildSystem({
  em: orm.em,
  clock: machineClock,
  timer: steadyTimer,
  city,
  random: () => randomInt(2 ** 32),
});
try {
  const { password, until } = await inTransaction(system, systemActor("operator"), (work) =>
    createFirstAdmin(work, { username, name }),
  );
  console.log(
    `user name: ${username}\ntemporary password: ${password}\nIt has to be changed at the first sign-in, before ${until}.`,
  );
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await orm.close(true);
}
