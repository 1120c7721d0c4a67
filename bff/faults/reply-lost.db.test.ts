import { randomBytes } from "node:crypto";
import test from "ava";
import { createConnection } from "mysql2/promise";
import { Findings } from "./drill.ts";
import { replyLost } from "./reply-lost.ts";

const server = process.env.TEST_DATABASE_URL;

// A line can only be cut to a database at the other end of one. The longer drills are in `npm run faults`.
(server ? test : test.skip)(
  "G1.3 I10 a confirmation whose reply was lost at the commit is answered the same again",
  async (t) => {
    t.timeout(60_000);
    const [findings, schema] = [new Findings(), `faults_${process.pid}_${randomBytes(4).toString("hex")}`];
    const url = (): string => (server ?? "").replace(/\/[^/]*$/, `/${schema}`);
    t.teardown(async () => {
      const connection = await createConnection((server ?? "").replace(/^mariadb/, "mysql"));
      await connection.query(`drop database if exists ${schema}`);
      await connection.end();
    });
    await replyLost.run(url, findings);
    t.deepEqual(findings.faults, []);
  },
);
