import { build, fronts } from "../build/fronts.ts";
import { bin, lastLines, type Outcome, run } from "../process.ts";
import { emptyTally, type Part, type Say, type Tally } from "./part.ts";

/** A part made of checks that each pass or fail as a whole. */
function checks(name: string, list: Record<string, () => Promise<Outcome>>): Part {
  return {
    name,
    needs: [],
    async run(say: Say): Promise<Tally> {
      const tally = emptyTally();
      for (const [check, start] of Object.entries(list)) {
        const outcome = await start();
        if (outcome.code === 0) tally.passed += 1;
        else {
          tally.failed += 1;
          say(`✖ ${name}: ${check}\n${lastLines(outcome.output, 200)}`);
        }
      }
      return tally;
    },
  };
}

const types = (project: string) => () => run([bin("", "tsc"), "--pretty", "false", "-p", project]);
const task = (file: string) => () => run([process.execPath, `bff/tasks/${file}`]);
const biome = () => run([bin("", "biome"), "ci", "--error-on-warnings", "--max-diagnostics=100", "."]);

/** In CI a stamp from elsewhere is not believed. */
const builds = fronts.map(
  (front) => [front.name, () => build(front, { force: Boolean(process.env.CI) })] as const,
);

export const formatPart = checks("format", { "biome ci": biome });
export const boundariesPart = checks("boundaries", { imports: task("boundaries.ts") });
export const typesPart = checks("types", {
  "server, core, tests": types("tsconfig.json"),
  admin: types("admin/tsconfig.json"),
  miniapp: types("miniapp/tsconfig.json"),
});
export const buildsPart = checks("builds", Object.fromEntries(builds));
export const requirementsPart = checks("requirements", { ids: task("requirements.ts") });
